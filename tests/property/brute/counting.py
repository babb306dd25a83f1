"""Days added up: as they stand or by their share of full time, without long leaves."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from tests.property.brute.days import FOREVER, after, read_day, read_until
from tests.property.brute.document import Plain
from tests.property.brute.spells import days_before, enough
from tests.property.brute.world import Row, World

Span = tuple[date, date]


def add_up(
    world: World, positions: Iterable[Row], others: Iterable[Row], params: Plain, day: date
) -> bool:
    """The days of positions and of other rows before `day` make up the time asked for."""
    away = days_away(world, params, day)
    rows = [(days_before([row], day) - away, Fraction(row.get("fte") or "1")) for row in positions]
    rows += [(days_before([row], day), Fraction(1)) for row in others]
    if not params.get("full_time_equivalent"):
        return enough({one for days, _ in rows for one in days}, params)
    shares: dict[int, Fraction] = {}
    for days, share in rows:
        for one in days:
            shares[one] = min(shares.get(one, Fraction(0)) + share, Fraction(1))
    total = sum(shares.values())
    if "weeks" in params:
        return total >= params["weeks"] * 7
    return total * 12 >= params["months"] * 365


def days_away(world: World, params: Plain, day: date) -> set[int]:
    """Collect the days before `day` inside a merged leave that is longer than so long."""
    if not {"without_leave_over_months", "without_leave_over_weeks"} & set(params):
        return set()
    found: set[int] = set()
    for since, until in merged(world.rows("leaves")):
        if until == FOREVER or after(since, params, "without_leave_over") < until:
            found |= set(range(since.toordinal(), min(until, day).toordinal()))
    return found


def merged(rows: list[Row]) -> list[Span]:
    """Unite the spans of rows that overlap or touch."""
    united: list[Span] = []
    for since, until in sorted((read_day(row["since"]), read_until(row["until"])) for row in rows):
        if united and since <= united[-1][1]:
            united[-1] = (united[-1][0], max(united[-1][1], until))
        else:
            united.append((since, until))
    return united

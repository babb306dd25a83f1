"""Credentials: one that is listed or counts as one, held for so long, or so many of them."""

from datetime import date

from tests.property.brute.days import ONE_DAY, after, covers
from tests.property.brute.document import Plain, counts_as, listed
from tests.property.brute.names import form, forms, same
from tests.property.brute.spells import days_before, runs
from tests.property.brute.world import Row, World


def credential(world: World, params: Plain, day: date) -> bool:
    """Enough credentials of the list are held, each for long enough."""
    params = params if isinstance(params, dict) else {"any_of": params}
    wanted = listed(params["any_of"])
    if "at_least" not in params:
        return any(long_enough(counting_as(world, name), params, day) for name in wanted)
    rows = [row for name in wanted for row in counting_as(world, name)]
    own = {name: [row for row in rows if same(row["credential"], name)] for name in names_of(rows)}
    return sum(long_enough(one, params, day) for one in own.values()) >= int(params["at_least"])


def counting_as(world: World, name: str) -> list[Row]:
    """List the coder's rows of a credential and of all that count as it."""
    return [
        row
        for row in world.rows("credentials")
        if form(name) in counts_as(world.doc, row["credential"])
    ]


def names_of(rows: list[Row]) -> set[str]:
    """Name the credentials that some rows are of."""
    return forms(row["credential"] for row in rows)


def long_enough(rows: list[Row], params: Plain, day: date) -> bool:
    """One of the rows runs, and the days without a gap up to now began long enough ago."""
    if not any(covers(row, day) for row in rows):
        return False
    if "held_months" not in params and "held_weeks" not in params:
        return True
    began = next(
        start for start, end in runs(days_before(rows, day + ONE_DAY)) if start <= day < end
    )
    return after(began, params, "held") <= day

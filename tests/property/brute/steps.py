"""The positions that a what-if stands for: where and how much as it was, the level as simulated."""

from datetime import date

from tests.property.brute.days import FOREVER, ONE_DAY, read_day, read_until
from tests.property.brute.spells import days_before, runs
from tests.property.brute.world import Row, World

AS_IT_WAS = object()
Step = tuple[date, object]  # from this day on: a level's name, None, or AS_IT_WAS


def positions_of(real: World, steps: list[Step], until: date) -> list[Row]:
    """Write the positions for the steps so far; the last step runs on."""
    rows: list[Row] = []
    ends = [start for start, _ in steps[1:]] + [FOREVER]
    for (start, level), end in zip(steps, ends, strict=True):
        for row in real.positions():
            since, upto = (
                max(start, read_day(row["since"])),
                min(end, read_until(row.get("until", ""))),
            )
            if since < upto:
                name = row["level"] if level is AS_IT_WAS else level or ""
                place, share = real.facility_of(row), row.get("fte", "")
                rows.append(position(real, str(name), place, share, (since, upto)))
        if isinstance(level, str):
            rows += [
                position(real, level, "", "1", span)
                for span in without_position(real, start, min(end, until + ONE_DAY))
            ]
    return rows


def without_position(real: World, start: date, end: date) -> list[tuple[date, date]]:
    """Give the runs of days from start to end that no real position covers."""
    days = set(range(start.toordinal(), end.toordinal()))
    return runs(days - days_before(real.positions(), end))


def position(real: World, level: str, facility: str, fte: str, span: tuple[date, date]) -> Row:
    """Write one position as a row of the file."""
    since, until = span
    return {
        "coder": real.coder,
        "level": level,
        "facility": facility,
        "fte": fte,
        "since": since.isoformat(),
        "until": "" if until == FOREVER else until.isoformat(),
    }

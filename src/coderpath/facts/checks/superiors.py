"""Whom a coder reports to: to one person at a time, never to oneself, and never in a circle."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from coderpath.days import Day
from coderpath.facts.checks.said import already, coder_words, end_other, ending, warning
from coderpath.facts.gathered import Gathered
from coderpath.facts.rows import Report
from coderpath.findings import Finding
from coderpath.sentence import Said, listing, said
from coderpath.sentence.calendar import day_words
from coderpath.sentence.parts import PersonPart

COUNTS_FOR_NONE = "A leader reports to somebody else; this row counts for no team"


def reporting_to_oneself(gathered: Gathered) -> Iterator[Finding]:
    """Find rows by which somebody reports to themselves."""
    for row in gathered.reports:
        if row.to == row.coder:
            to = PersonPart(row.to)
            found = said(PersonPart(row.coder), " reports to ", to, ", which is the same person")
            yield warning(row, "to", found, COUNTS_FOR_NONE, "Name somebody else, or take it out")


def two_superiors(gathered: Gathered) -> Iterator[Finding]:
    """Find a row that begins while the coder reports to somebody else."""
    for rows in _by_coder(gathered.reports).values():
        before: list[Report] = []
        for row in rows:
            others = (one for one in before if one.until > row.since and one.to != row.to)
            if other := next(others, None):
                yield _second(row, other)
            before.append(row)


def _second(row: Report, other: Report) -> Finding:
    to = PersonPart(other.to)
    end = said("End the one with ", to, " ", ending(row.since), ", or take one of the two out")
    return warning(
        row,
        "since",
        already(
            said(coder_words(row.coder), " reports to ", to, f" already on {day_words(row.since)}"),
            other,
            row,
        ),
        "A coder reports to one person at a time",
        end if other.since < row.since else "Keep one of the two rows, or correct their dates",
        ending=end_other("reports", other, row.since),
    )


def circles(gathered: Gathered) -> Iterator[Finding]:
    """Find rows that lead in a circle on one day: each of them, the circle told with it."""
    by_coder = _by_coder(gathered.reports)
    leaders = {row.to for row in gathered.reports}
    told: set[int] = set()
    for row in gathered.reports:
        if row.coder in leaders and row.to != row.coder and id(row) not in told:
            circle = [row, *_way(by_coder, row)]
            if len(circle) > 1:
                yield from (_circling(one, circle, row) for one in circle if id(one) not in told)
                told.update(map(id, circle))


def _by_coder(rows: Sequence[Report]) -> Mapping[str, list[Report]]:
    found: defaultdict[str, list[Report]] = defaultdict(list)
    for row in sorted(rows, key=attrgetter("since", "until")):
        found[row.coder].append(row)
    return found


def _way(by_coder: Mapping[str, Sequence[Report]], begins: Report) -> list[Report]:
    """Give the rows that lead from a row's superior back to its coder on its first day."""
    day, came_by, open_ends = begins.since, dict[str, Report | None](), [begins.to]
    came_by[begins.to] = None
    while open_ends:
        for row in by_coder.get(open_ends.pop(), ()):
            if row.since <= day < row.until and row.to not in came_by:
                came_by[row.to] = row
                open_ends.append(row.to)
    way: list[Report] = []
    last = came_by.get(begins.coder)
    while last:
        way.insert(0, last)
        last = came_by[last.coder]
    return way


def _circling(row: Report, circle: Sequence[Report], last: Report) -> Finding:
    """Say it of one row; `last` is the one that began last, and closed the circle."""
    day: Day = last.since
    at = circle.index(row)
    chain = listing([_leads(one, " to ") for one in (*circle[at:], *circle[:at])])
    other = circle[-1]
    mend = said("End the row of ", _leads(other, " with "), " ", ending(day))
    can_end = other.since < day
    return warning(
        row,
        "to",
        said(f"On {day_words(day)} there is a circle in who reports to whom: ", chain),
        COUNTS_FOR_NONE,
        mend if can_end else "Correct one of these rows, or take it out",
        ending=end_other("reports", other, day),
    )


def _leads(row: Report, joint: str) -> Said:
    return said(PersonPart(row.coder), joint, PersonPart(row.to))

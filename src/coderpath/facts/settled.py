"""Settling what rows leave open: a blank facility is the coder's own, and who is no coder goes.

A row may be about a coder whose own rows in coders are all retracted, or not yet recorded at the
moment that is asked for. Such a row does not count either.
"""

from collections.abc import Callable, Iterator

from coderpath.days import Day, first_of
from coderpath.facts.checks.said import warning
from coderpath.facts.gathered import Gathered
from coderpath.facts.kinds import NAMING_ANOTHER
from coderpath.facts.record import home_facility
from coderpath.facts.rows import Productivity
from coderpath.findings import Finding


def of_counting_coders(gathered: Gathered) -> Gathered:
    """Leave out rows about coders of whom no row in coders counts."""
    gone = _gone(gathered)
    if not gone:
        return gathered
    kept = {
        kind: [row for row in rows if row[0] not in gone and getattr(row, "to", "") not in gone]
        for kind, rows in gathered.about_coders().items()
    }
    return gathered.with_rows(kept)


def retracted_coders(gathered: Gathered) -> Iterator[Finding]:
    """Find coders all of whose rows in coders are retracted while other rows about them count."""
    gone = _gone(gathered)
    if not gone:
        return
    for rows in gathered.about_coders().values():
        for row in rows:
            if row[0] in gone:
                gone -= {row[0]}
                yield warning(
                    row,
                    "coder",
                    f"{row[0]} is retracted in coders, so no row about {row[0]} counts",
                    "A row counts when its coder does",
                    "Retract the rows about this coder as well, or record the coder again",
                )


def _gone(gathered: Gathered) -> frozenset[str]:
    """Give the coders of whom no row in coders counts, among those whom rows name.

    The ids are asked for these alone: some of the rows may be looked at beside the ids of all.
    """
    ids, counting = gathered.coder_ids, gathered.spells.keys()
    if ids is None or ids <= counting:
        return frozenset()
    named = {row.to for kind in NAMING_ANOTHER for row in gathered.of(kind)}
    for rows in gathered.about_coders().values():
        named.update(row[0] for row in rows)
    return frozenset(one for one in named - counting if one in ids)


def with_home_facilities(gathered: Gathered) -> Gathered:
    """Fill blank facilities of positions and productivity with the coder's home facility."""
    home = _homes(gathered)
    positions = [
        row if row.facility else row._replace(facility=home(row.coder, row.since))
        for row in gathered.positions
    ]
    productivity = [
        row
        if row.facility
        else Productivity(row.coder, home(row.coder, first_of(row.month)), *row[2:])
        for row in gathered.productivity
    ]
    return gathered.with_rows({"positions": positions, "productivity": productivity})


def _homes(gathered: Gathered) -> Callable[[str, Day], str]:
    """Make a function that gives a coder's home facility on a day; blank where there is none."""
    spells = gathered.spells

    def home(coder: str, day: Day) -> str:
        return home_facility(spells[coder], day) if coder in spells else ""

    return home

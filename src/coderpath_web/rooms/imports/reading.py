"""Every row of a folder or workbook of facts, those retracted included, ready to go on file."""

from functools import partial
from itertools import repeat
from typing import NamedTuple

from coderpath.facts.files.place import Open, Place
from coderpath.facts.files.table import BadFile
from coderpath.facts.intake.pause import without_cycle_search
from coderpath.facts.intake.take import take
from coderpath.facts.kinds import KINDS
from coderpath.findings import Finding, errors
from coderpath_web.facts.new_fact import NewFact


class Rows(NamedTuple):
    """The rows of a place in the order of the kinds, and what cannot be read in it."""

    new: list[NewFact]
    findings: list[Finding]


def read_rows(place: Place) -> Rows:
    """Read every row of every table that a place offers, and let go of each once it was read."""
    rows = Rows([], list(place.findings))
    with without_cycle_search():
        for kind in KINDS:
            if kind in place.tables:
                _read(place.tables.pop(kind), kind, rows)
    return rows


def _read(opened: Open, kind: str, rows: Rows) -> None:
    try:
        taken = take(opened(), KINDS[kind], retracted_too=True)
    except BadFile as bad:
        rows.findings.append(bad.finding)
        return
    rows.findings.extend(taken.findings)
    if not errors(taken.findings):
        moments = zip(*taken.moments, strict=True) if taken.moments else ((), ())
        stays = repeat(taken.absent), repeat(NewFact._field_defaults["is_assumed"])
        values = zip(repeat(kind), taken.rows, *moments, *stays, strict=False)
        # As _make does, without a call of Python for each of many rows.
        rows.new.extend(map(partial(tuple.__new__, NewFact), values))

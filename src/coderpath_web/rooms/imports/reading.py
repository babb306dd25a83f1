"""Every row of a folder or workbook of facts, those retracted included, ready to go on file."""

from typing import NamedTuple

from coderpath.facts.files.place import Place
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
    """Read every row of every table that a place offers."""
    rows = Rows([], list(place.findings))
    with without_cycle_search():
        for kind in KINDS:
            if kind in place.tables:
                _read(place, kind, rows)
    return rows


def _read(place: Place, kind: str, rows: Rows) -> None:
    try:
        taken = take(place.tables[kind](), KINDS[kind], retracted_too=True)
    except BadFile as bad:
        rows.findings.append(bad.finding)
        return
    rows.findings.extend(taken.findings)
    pairs = zip(taken.rows, taken.moments, strict=True) if not errors(taken.findings) else ()
    rows.new.extend(NewFact(kind, row, *moments, taken.absent) for row, moments in pairs)

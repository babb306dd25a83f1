"""What rows of a grid would change: while somebody types into one, all others are known.

What was found is kept in the process, by what it rests on: the newest entry of the journal, the
day, the path, and the facts of the row. Any change of what is on file makes it worthless.
"""

from collections.abc import Hashable, Sequence
from datetime import date
from typing import Any, NamedTuple

from coderpath.facts.source import Source
from coderpath.findings import Finding
from coderpath_web.documents.models import PathDocument
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.frame.form.said import in_form
from coderpath_web.journal.queries import journal_mark
from coderpath_web.kept_while import KeptWhile
from coderpath_web.rooms.grid.row import SheetRow
from coderpath_web.rooms.grid.sheet import gone_from, new_of
from coderpath_web.standings.foresee import Change, ForeseenOfAll, foresee_all
from coderpath_web.standings.moving import Moved, Stand

MOST_KEPT = 2000


class RowForeseen(NamedTuple):
    """What one row would change, and what clashes or looks doubtful in it."""

    changes: Sequence[Change] = ()
    moved: Moved = Moved(0, Stand(), Stand())
    problems: Sequence[str] = ()
    notes: Sequence[str] = ()


class Foreseen(NamedTuple):
    """What each row would change, and findings that are no single row's."""

    rows: dict[int, RowForeseen]
    clashes: Sequence[str] = ()
    doubts: Sequence[str] = ()


KEPT: KeptWhile[RowForeseen] = KeptWhile(most=MOST_KEPT)
"""By what they rest on: the newest entry, the day, the path, and the facts of the row."""


def foresee_rows(rows: Sequence[SheetRow], document: PathDocument | None, day: date) -> Foreseen:
    """Foresee what some rows would change; those that were looked at before are known."""
    basis = (journal_mark(), day, document and document.pk)
    keys = {row.key: (basis, row.key, _facts_of(row), tuple(gone_from([row]))) for row in rows}
    kept = KEPT.known(keys.values())
    known = {row: kept[key] for row, key in keys.items() if key in kept}
    asked = [row for row in rows if row.key not in known]
    if not asked:
        return Foreseen(known)
    found = _looked_at(asked, document, day)
    if not found.clashes and not found.doubts:
        KEPT.keep({keys[row]: one for row, one in found.rows.items()})
    return found._replace(rows={**known, **found.rows})


def _facts_of(row: SheetRow) -> Hashable:
    return tuple((one.kind, one.row) for one in new_of([row]))


def _looked_at(rows: Sequence[SheetRow], document: PathDocument | None, day: date) -> Foreseen:
    by_code = {row.person.code: row.key for row in rows}
    new = [(one.kind, _marked(one, by_code)) for one in new_of(rows)]
    gone = gone_from(rows)
    found = foresee_all([row.key for row in rows], document, day, without=gone, rows=new)
    keys = {row.key for row in rows}
    return Foreseen(
        {key: _of_row(key, found) for key in keys},
        [in_form(one) for one in found.errors if -one.line not in keys],
        [in_form(one) for one in found.warnings if -one.line not in keys],
    )


def _of_row(key: int, found: ForeseenOfAll) -> RowForeseen:
    def said(findings: Sequence[Finding]) -> list[str]:
        return list(dict.fromkeys(in_form(one) for one in findings if one.line == -key))

    moved = found.moved.get(key, Moved(key, Stand(), Stand()))
    return RowForeseen(found.changes.get(key, ()), moved, said(found.errors), said(found.warnings))


def _marked(one: NewFact, keys: dict[str, int]) -> Any:
    """Mark a new row, so that a finding about it is found to be about it; no row on file is so."""
    return one.row._replace(source=Source(str(one.row.source), -keys[one.row.coder]))

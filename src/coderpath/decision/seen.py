"""The facts that a decision saw: each as it stood on file, with a digest of its own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from coderpath.decision.canonical import canonical, digest
from coderpath.facts.gathered import Gathered
from coderpath.facts.reading import unchecked_department
from coderpath.facts.record import CoderRecord
from coderpath.facts.shape import StoredSource, row_of

IDENTITIES = ("coder", "facility", "to")


class SeenFact(NamedTuple):
    """A fact as it was recorded: nothing of it ever changes."""

    number: int
    """Its row in the table of facts."""
    kind: str
    coder: str
    facility: str
    to: str
    """Whom the coder reports to; empty for other kinds."""
    subject: str
    since: str | None
    until: str | None
    """Days as year-month-day; None is open."""
    cells: Mapping[str, Any]
    source_file: str
    source_row: int
    recorded_in: int
    """The entry of the journal that recorded it."""

    def as_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        return self._asdict() | {"cells": dict(self.cells)}

    @property
    def sha256(self) -> str:
        """The digest of its canonical bytes."""
        return digest(canonical(self.as_json()))

    def row(self) -> Any:  # noqa: ANN401 -- the row of its kind
        """Give the library's row, whose source knows the number."""
        source = StoredSource(self.source_file, self.source_row)
        source.fact = self.number
        fields = self._asdict() | {"since": _day(self.since), "until": _day(self.until)}
        return row_of(self.kind, fields, source)


def read_fact(given: Mapping[str, Any]) -> SeenFact:
    """Read a fact from plain data. Raises ValueError, which says what is wrong."""
    try:
        found = SeenFact(**given)
        found.row()
    except (TypeError, KeyError, ValueError, AttributeError) as wrong:
        message = f"fact {given.get('number', '?')} cannot be read: {wrong}"
        raise ValueError(message) from None
    return found


def coder_seen(facts: Iterable[SeenFact], code: str) -> CoderRecord | None:
    """Give the record of a coder by the facts seen; None where no row in coders is among them."""
    rows: defaultdict[str, list[Any]] = defaultdict(list)
    for fact in facts:
        rows[fact.kind].append(fact.row())
    places = frozenset(row.facility for row in rows.get("facilities", ()))
    gathered = Gathered(rows, is_checked=True, coder_ids=None, facility_ids=places or None)
    return unchecked_department(gathered).coders.get(code)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

"""What is on file of the people in a grid, and how a new row stands beside it."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from coderpath.days import Month
from coderpath.facts.kinds import KINDS
from coderpath.facts.same_row import about, saying
from coderpath.same_name import form
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import fact_number, on_file, rows_of
from coderpath_web.rooms.grid.kinds.kind import GridKind


class Beside(NamedTuple):
    """A new fact beside what is on file."""

    new: NewFact
    same: Any = None
    """A row that says this already."""
    like: Any = None
    """A row that says something else about the same thing."""
    ended: Sequence[Any] = ()
    """Rows that end where this one begins."""
    later: Any = None
    """A row that begins later, where only one lasts."""


class OnFile:
    """The rows of a grid's kinds about some coders, read at once."""

    def __init__(self, kind: GridKind, coders: Collection[int], month: Month) -> None:
        self.kind = kind
        self._rows: defaultdict[str, list[tuple[str, Any]]] = defaultdict(list)
        facts = on_file().filter(kind__in=kind.facts, coder__in=coders).order_by("-since", "pk")
        for name, row in rows_of(facts):
            if not kind.is_monthly or row.month == month:
                self._rows[row.coder].append((name, row))

    def of(self, coder: str) -> list[Any]:
        """Give the rows about a coder, the newest first; of several about one thing, the newest."""
        newest: dict[tuple[str, str], Any] = {}
        for name, row in self._rows[coder]:
            subject = KINDS[name].subject
            newest.setdefault((name, form(getattr(row, subject)) if subject else ""), row)
        return list(newest.values())

    def beside(self, new: NewFact, home: str) -> Beside:
        """Hold a new fact against what is on file; work without a facility is done at home."""
        there = [row for name, row in self._rows[new.row.coder] if name == new.kind]
        says, asks = saying(new.kind), about(new.kind)
        ours = _at_home(new.row, home)
        for row in there:
            if says(_at_home(row, home)) == says(ours):
                return Beside(new, same=row)
        if self.kind.follows is not None:
            return self._following(new, there)
        like = next((row for row in there if asks(_at_home(row, home)) == asks(ours)), None)
        return Beside(new, like=like)

    def _following(self, new: NewFact, there: Sequence[Any]) -> Beside:
        """Find what a new row follows, where only one lasts at a time."""
        follows = self.kind.follows
        lasting = [row for row in there if row.until > new.row.since]
        same = next((row for row in lasting if _lasts_alike(row, new.row)), None)
        ended = [row for row in lasting if follows and follows(row, new.row)]
        begun = next((row for row in lasting if row.since == new.row.since), None)
        later = next((row for row in lasting if row.since > new.row.since), None)
        return Beside(new, same, begun, ended, later)


def _lasts_alike(row: Any, new: Any) -> bool:
    """Tell whether a row on file says of other days too what a new one says."""
    return bool(row.since <= new.since and row.until >= new.until and row[1] == new[1])


def _at_home(row: Any, home: str) -> Any:
    is_home = "facility" in row._fields and row.facility == home
    return row._replace(facility="") if is_home else row


def numbers(rows: Collection[Any]) -> list[int]:
    """Give the numbers of facts on file."""
    return [number for row in rows if (number := fact_number(row.source)) is not None]

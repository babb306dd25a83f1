"""A change of facts and all that follows from it, worked out before the journal is locked.

What takes long is done here, some coders at a time, and written aside: judging everyone whom the
change touches. What is left for the lock is to look whether anybody changed something meanwhile,
and to move it in (`standings.actions.move_in`).
"""

from collections.abc import Callable, Collection, Iterator, Sequence

from coderpath.findings import errors
from coderpath_web.documents.queries import adopted
from coderpath_web.facts.after import FactsAfter
from coderpath_web.facts.ahead import FactsAhead
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.refused import Refused
from coderpath_web.facts.touched import touched_by
from coderpath_web.people.numbers import Numbers
from coderpath_web.side_table import SideTable, execute, none_of, quoted, table_of
from coderpath_web.standings.difference import COLUMNS, Difference, differences
from coderpath_web.standings.records import batches, records_of

Progress = Callable[[int, int], None]


class Overtaken(Exception):  # noqa: N818 -- somebody else was faster, which is no error
    """So much has changed since the work was begun that it is done anew before the lock."""


class Ahead:
    """A change of facts that was worked out, and on what it rests."""

    def __init__(
        self,
        *,
        number: int,
        new: Sequence[NewFact] = (),
        retract: Collection[int] = (),
        progress: Progress | None = None,
    ) -> None:
        """Work a change out that was planned when `number` was the newest entry.

        Raises Refused when the facts cannot stand together.
        """
        self.number = number
        self.documents = adopted()
        self.facts = FactsAhead(new, retract)
        self.derived = DerivedAhead(self.facts.numbers)
        self.coders = touched_by(self.facts)
        self._work_out(progress)

    def _work_out(self, progress: Progress | None) -> None:
        after = FactsAfter(self.facts)
        codes = {number: code for code, number in self.facts.numbers.coders.items()}
        for some, done, of in _at_least_one(sorted(self.coders)):
            reading = after.of(some)
            if reading.facts is None:
                raise Refused(errors(reading.findings))
            records = records_of(some, reading.facts, codes)
            self.derived.add(differences(some, records, self.documents))
            if progress:
                progress(done, of)


def _at_least_one(coders: Sequence[int]) -> Iterator[tuple[Sequence[int], int, int]]:
    """Cut coders into batches; one, where nobody is touched, so that what is shared is checked."""
    yield from batches(coders) if coders else [((), 0, 0)]


class DerivedAhead:
    """Derived rows to write, and the numbers of those to delete, table by table."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self._added = {model: SideTable(model, columns) for model, columns in COLUMNS.items()}
        self._gone = {model: SideTable(model, ("id", "coder"), "gone") for model in COLUMNS}

    def add(self, some: Iterator[Difference]) -> None:
        """Write aside what differs."""
        for model, gone, added in some:
            if gone:
                self._gone[model].add(gone)
            if added:
                self._added[model].add(added)

    def move(self, but: Collection[int]) -> None:
        """Make the rows on file what they will be, but those of some coders.

        Raises Overtaken when rows that were to be deleted are gone.
        """
        instead, joins = self._numbers.as_sql("coder_id")
        theirs = f"WHERE {none_of(instead['coder_id'], but)}"
        for model in COLUMNS:
            gone = quoted(self._gone[model].name)
            kept = none_of("coder_id", but)
            deleted = execute(
                f"DELETE FROM {quoted(table_of(model))} WHERE id IN"  # noqa: S608 -- names of our own
                f" (SELECT id FROM {gone} WHERE {kept})"
            )
            if deleted != self._gone[model].count(kept):
                raise Overtaken
            self._added[model].move(instead, joins, theirs)

"""A change of facts and all that follows from it, worked out before the journal is locked.

What takes long is done here, some coders at a time, and written aside: judging everyone whom the
change touches. What is left for the lock is to look whether anybody changed something meanwhile,
and to move it in (`standings.actions.move_in`).
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from coderpath.findings import errors
from coderpath.path import CareerPath
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted, path_replacing, replacing
from coderpath_web.facts.after import FactsAfter
from coderpath_web.facts.ahead import FactsAhead
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import facts_of
from coderpath_web.facts.refused import Refused
from coderpath_web.facts.touched import touched_by
from coderpath_web.people.identities import everyone
from coderpath_web.people.numbers import Numbers
from coderpath_web.side_table import SideTable, execute, none_of, quoted, table_of
from coderpath_web.standings.difference import (
    COLUMNS,
    UNDER_A_DOCUMENT,
    Difference,
    differences,
)
from coderpath_web.standings.records import batches, records_of

Progress = Callable[[int, int], None]
_telling: ContextVar[Progress | None] = ContextVar("telling", default=None)


@contextmanager
def telling(progress: Progress) -> Iterator[None]:
    """Tell how far it is of whatever is worked out meanwhile: of how many coders how many."""
    token = _telling.set(progress)
    try:
        yield
    finally:
        _telling.reset(token)


def told(coders: Iterable[int]) -> Iterator[Sequence[int]]:
    """Cut coders into batches, and tell when each is worked out."""
    progress = _telling.get()
    for some, done, of in batches(sorted(coders)):
        yield some
        if progress:
            progress(done, of)


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
        coders: Collection[int] = (),
    ) -> None:
        """Work a change out that was planned when `number` was the newest entry.

        With `coders`, those are judged anew as well, whether or not it touches them.

        Raises Refused when the facts cannot stand together.
        """
        self.number = number
        self.documents = adopted()
        self.facts = FactsAhead(new, retract)
        self.derived = DerivedAhead(self.facts.numbers)
        self.coders = touched_by(self.facts) | set(coders)
        self._work_out()

    def is_of(self, new: Sequence[NewFact], retract: Collection[int]) -> bool:
        """Tell whether this is what was worked out: somebody may have changed the plan since."""
        return list(self.facts.new) == list(new) and set(self.facts.retract) == set(retract)

    def _work_out(self) -> None:
        after = FactsAfter(self.facts)
        codes = {number: code for code, number in self.facts.numbers.coders.items()}
        # What is shared is checked even where nobody is touched.
        for some in told(self.coders) if self.coders else [()]:
            reading = after.of(some)
            if reading.facts is None and (self.facts.new or self.facts.retract):
                raise Refused(errors(reading.findings))
            records = records_of(some, reading.facts, codes)
            self.derived.add(differences(some, records, self.documents))


class PathsAhead:
    """Whatever follows under documents that read otherwise once another counts, or no longer does.

    They are those that name it as replaced.
    """

    def __init__(
        self,
        *,
        number: int,
        document: PathDocument,
        counts: bool,
    ) -> None:
        """Work it out for everybody on file when `number` was the newest entry."""
        self.number, self.document, self.counts = number, document, counts
        self.others = replacing(document)
        self.derived = DerivedAhead(Numbers((), ()))
        for some in told(everyone()):
            records = records_of(some, facts_of(some).facts)
            found = differences(some, records, self.others, UNDER_A_DOCUMENT, self._read)
            self.derived.add(found)

    def _read(self, other: PathDocument) -> CareerPath:
        return path_replacing(other, self.document if self.counts else None)

    def is_of(self, document: PathDocument) -> bool:
        """Tell whether this was worked out for a document, and for those that now replace it."""
        return document == self.document and replacing(document) == self.others


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

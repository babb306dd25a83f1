"""A change of facts and all that follows from it, worked out before the journal is locked.

What takes long is done here, some coders at a time, and written aside: judging everyone whom the
change touches. What is left for the lock is to look whether anybody changed something meanwhile,
and to move it in (`standings.actions.move_in`).
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from coderpath.facts.intake.pause import without_cycle_search
from coderpath.findings import errors
from coderpath.path import CareerPath
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted, path_replacing, replacing
from coderpath_web.facts.after import FactsAfter
from coderpath_web.facts.ahead import FactsAhead
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import facts_of
from coderpath_web.facts.refused import Refused
from coderpath_web.facts.touched import hanging_by_now, touched_between, touched_by
from coderpath_web.journal.models import Entry
from coderpath_web.journal.queries import newest_entry
from coderpath_web.people.identities import everyone
from coderpath_web.people.numbers import Numbers
from coderpath_web.standings.derived_ahead import DerivedAhead
from coderpath_web.standings.difference import UNDER_A_DOCUMENT, differences
from coderpath_web.standings.records import batches, records_of

FEW = 5
"""Coders whom others touched meanwhile who are left to be judged in the turn."""
ROUNDS = 3
"""Times that those are caught up with before it; more come in each while it is worked on."""

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
        self._after = FactsAfter(self.facts)
        self._touched: set[int] = set()
        """Who was touched by others up to the newest entry, and not worked out again since."""
        self._work_out(self.coders)
        self.catch_up()

    def is_of(self, new: Sequence[NewFact], retract: Collection[int]) -> bool:
        """Tell whether this is what was worked out: somebody may have changed the plan since."""
        return list(self.facts.new) == list(new) and set(self.facts.retract) == set(retract)

    def touched_again(self, before: int) -> set[int]:
        """Give who of those that it touches was touched by others, too, before an entry.

        By then that may be more: others have recorded something at a facility that it closes.
        """
        ours = {self.facts.numbers.on_file(coder) for coder in self.coders}
        touched = self._touched | touched_between(self.number, before)
        more = touched & hanging_by_now(self.facts, touched) if touched else set()
        since = Entry.objects.filter(number__gt=self.number, number__lt=before)
        if adopted() != self.documents or since.filter(action="standing.rebuilt").exists():
            return ours | more
        return (touched & ours) | more

    def catch_up(self) -> None:
        """Work out again whom others touched meanwhile, so that few are left for the turn."""
        for _ in range(ROUNDS):
            number = newest_entry()
            again = self.touched_again(number + 1)
            if len(again) <= FEW or adopted() != self.documents:
                return
            touched = self._touched | touched_between(self.number, number + 1)
            self.coders |= again
            self.derived.forget(again)
            self._work_out(again)
            self.number, self._touched = number, touched - again

    def _work_out(self, coders: Collection[int]) -> None:
        codes = {number: code for code, number in self.facts.numbers.coders.items()}
        # What is shared is checked even where nobody is touched.
        for some in told(coders) if coders else [()]:
            with without_cycle_search():  # Of a few coders it finds nothing worth its time.
                self._work_out_some(some, codes)

    def _work_out_some(self, some: Collection[int], codes: Mapping[int, str]) -> None:
        reading = self._after.of(some)
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

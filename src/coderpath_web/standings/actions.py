"""Writing what is derived from facts and paths; nobody asks for it, so it acts for nobody."""

from collections.abc import Collection, Sequence

from django.db import transaction

from coderpath.facts.record import Facts
from coderpath.findings import errors
from coderpath_web.bulk_insert import insert_rows
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted, standing_documents
from coderpath_web.facts.change import move_facts
from coderpath_web.facts.queries import facts_of
from coderpath_web.facts.refused import Refused
from coderpath_web.facts.touched import touched_between
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.models import Coder
from coderpath_web.standings.ahead import Ahead, Overtaken, Progress
from coderpath_web.standings.difference import COLUMNS, Difference, differences
from coderpath_web.standings.models import Climb, Standing
from coderpath_web.standings.records import batches, records_of

BATCH = 2000
"""Rows deleted by one statement."""
MOST_AGAIN = 50
"""Coders who may be judged while others wait for the journal: a fraction of a second."""


@in_turn
def rebuild_derived(*, progress: Progress | None = None) -> Entry:
    """Write what is derived for everyone again, for instance after the judge was mended."""
    entry = write_entry(by=None, action="standing.rebuilt")
    rewrite_derived(None, progress=progress)
    return entry


@transaction.atomic
def rewrite_derived(
    coders: Collection[int] | None, facts: Facts | None = None, progress: Progress | None = None
) -> None:
    """Make the derived rows of some coders (all when None) those that follow from their facts."""
    _rewrite(coders, adopted(), facts, progress)


@transaction.atomic
def derive_under(document: PathDocument) -> None:
    """Write what follows from a new document: rows under the others stay as they are.

    But a document that names this one as replaced reads otherwise now that it is on file.
    """
    others = standing_documents().filter(replaces=document.name)
    _rewrite(None, [document, *others])


@transaction.atomic
def forget_under(document: PathDocument) -> None:
    """Delete what followed from a document that was withdrawn.

    A document that names it as replaced reads otherwise from now on.
    """
    for rows in (Standing.objects, Climb.objects):
        rows.filter(document=document).delete()
    _rewrite(None, list(standing_documents().filter(replaces=document.name)))


def _rewrite(
    coders: Collection[int] | None,
    documents: Sequence[PathDocument],
    facts: Facts | None = None,
    progress: Progress | None = None,
) -> None:
    everyone = Coder.objects.values_list("pk", flat=True) if coders is None else coders
    for some, done, of in batches(sorted(everyone)):
        department = facts or facts_of(some).facts
        for difference in differences(some, records_of(some, department), documents):
            _write(difference)
        if progress:
            progress(done, of)


def _write(difference: Difference) -> None:
    model, gone, added = difference
    numbers = [number for number, _ in gone]
    for start in range(0, len(numbers), BATCH):
        model._default_manager.filter(pk__in=numbers[start : start + BATCH]).delete()  # noqa: SLF001 -- Django's own name
    if added:
        insert_rows(model, COLUMNS[model], added)


@transaction.atomic
def move_in(*, entry: Entry, ahead: Ahead, most: int | None = MOST_AGAIN) -> None:
    """Put a change on file that was worked out ahead, with all that follows from it.

    Must be called inside the transaction that wrote the entry. Who was touched by somebody else
    since the change was planned is worked out again, from what is on file then. Raises Overtaken
    when that are more than `most`, and Refused or AlreadyRetracted as changing facts does.
    """
    move_facts(entry=entry, ahead=ahead.facts)
    ours = {ahead.facts.numbers.on_file(coder) for coder in ahead.coders}
    again = _touched_again(entry, ahead, ours)
    if most is not None and len(again) > most:
        raise Overtaken
    ahead.derived.move(but=again)
    reading = facts_of(again)
    if reading.facts is None:
        raise Refused(errors(reading.findings))
    rewrite_derived(again, reading.facts)


def _touched_again(entry: Entry, ahead: Ahead, ours: Collection[int]) -> set[int]:
    """Give who of those that a change touches was touched by others since it was planned."""
    since = Entry.objects.filter(number__gt=ahead.number, number__lt=entry.number)
    if adopted() != ahead.documents or since.filter(action="standing.rebuilt").exists():
        return set(ours)
    return touched_between(ahead.number, entry) & set(ours)

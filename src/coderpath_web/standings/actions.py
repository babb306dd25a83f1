"""Writing what is derived from facts and paths; nobody asks for it, so it acts for nobody."""

from collections.abc import Collection, Sequence

from django.db import transaction
from django.db.models import Model

from coderpath.facts.record import Facts
from coderpath.findings import errors
from coderpath.path import CareerPath
from coderpath_web.bulk_insert import insert_rows
from coderpath_web.documents.models import PathDocument, Unfinished
from coderpath_web.documents.queries import (
    adopted,
    path_of,
    standing_documents,
    unfinished_documents,
)
from coderpath_web.facts.change import move_facts
from coderpath_web.facts.queries import facts_of
from coderpath_web.facts.refused import Refused
from coderpath_web.facts.touched import touched_between
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.models import Coder
from coderpath_web.standings.ahead import Ahead, Overtaken, Progress
from coderpath_web.standings.difference import (
    COLUMNS,
    UNDER_A_DOCUMENT,
    Difference,
    differences,
)
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
    for one in unfinished_documents():
        derive_under(one.document)
        one.delete()
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
    _rewrite(None, [document, *_that_replace(document)], models=UNDER_A_DOCUMENT)


@transaction.atomic
def forget_under(document: PathDocument) -> None:
    """Delete what followed from a document that was withdrawn.

    A document that names it as replaced reads otherwise from now on.
    """
    Unfinished.objects.filter(document=document).delete()
    for rows in (Standing.objects, Climb.objects):
        rows.filter(document=document).delete()
    _rewrite(None, _that_replace(document), models=UNDER_A_DOCUMENT)


def judge_some(document: PathDocument, coders: Collection[int]) -> list[Difference]:
    """Give what has to be written of some coders under a document; nothing is locked."""
    records = records_of(coders, facts_of(coders).facts)
    return list(differences(coders, records, [document], UNDER_A_DOCUMENT))


@transaction.atomic
def write_some(document: PathDocument, found: Sequence[Difference], done: int, of: int) -> bool:
    """Write what was found under an unfinished document; False when it is none any more."""
    if not Unfinished.objects.filter(document=document).update(done=done, of=of):
        return False
    for difference in found:
        _write(difference)
    return True


@in_turn
def let_count(document: PathDocument, number: int, path: CareerPath) -> None:
    """Let a document count under which everybody was judged by a path, as `number` was newest.

    Who was touched since is judged again. Raises Overtaken when that are many.
    """
    if not Unfinished.objects.filter(document=document).exists():
        return
    entry = write_entry(by=None, action="path.counts", details={"path": document.name})
    touched = touched_between(number, entry.number)
    if len(touched) > MOST_AGAIN or path_of(document) is not path:
        raise Overtaken
    _rewrite(touched, [document], models=UNDER_A_DOCUMENT)
    Unfinished.objects.filter(document=document).delete()
    _rewrite(None, _that_replace(document), models=UNDER_A_DOCUMENT)


def _that_replace(document: PathDocument) -> list[PathDocument]:
    return list(standing_documents().filter(replaces=document.name))


def _rewrite(
    coders: Collection[int] | None,
    documents: Sequence[PathDocument],
    facts: Facts | None = None,
    progress: Progress | None = None,
    models: Collection[type[Model]] = COLUMNS,
) -> None:
    if not documents and models is not COLUMNS:
        return
    everyone = Coder.objects.values_list("pk", flat=True) if coders is None else coders
    for some, done, of in batches(sorted(everyone)):
        department = facts or facts_of(some).facts
        for difference in differences(some, records_of(some, department), documents, models):
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
    return touched_between(ahead.number, entry.number) & set(ours)

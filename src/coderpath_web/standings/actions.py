"""Writing what is derived from facts and paths; nobody asks for it, so it acts for nobody."""

from collections.abc import Callable, Collection, Iterator, Sequence

from django.db import transaction

from coderpath.facts.record import CoderRecord, Facts
from coderpath_web.bulk_insert import insert_rows
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted, standing_documents
from coderpath_web.facts.queries import facts_of
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.models import Coder
from coderpath_web.standings.difference import COLUMNS, Difference, differences
from coderpath_web.standings.models import Climb, Standing

Progress = Callable[[int, int], None]
AT_ONCE = 50
"""Coders whose rows are worked out together: enough to be quick, few enough to keep memory flat."""
BATCH = 2000
"""Rows deleted by one statement."""


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
    for some, done, of in _batches(sorted(everyone)):
        department = facts or facts_of(some).facts
        for difference in differences(some, records_of(some, department), documents):
            _write(difference)
        if progress:
            progress(done, of)


def _batches(coders: Sequence[int]) -> Iterator[tuple[Sequence[int], int, int]]:
    """Cut coders into batches, each with how many are done after it, of how many."""
    for start in range(0, len(coders), AT_ONCE):
        some = coders[start : start + AT_ONCE]
        yield some, start + len(some), len(coders)


def records_of(coders: Collection[int], department: Facts | None) -> list[tuple[int, CoderRecord]]:
    """Give the records of some coders by their row numbers; who has none is left out."""
    codes = Coder.objects.filter(pk__in=coders).values_list("pk", "code")
    known = department.coders if department else {}
    return [(key, known[code]) for key, code in codes if code in known]


def _write(difference: Difference) -> None:
    model, gone, added = difference
    for start in range(0, len(gone), BATCH):
        model._default_manager.filter(pk__in=gone[start : start + BATCH]).delete()  # noqa: SLF001 -- Django's own name
    if added:
        insert_rows(model, COLUMNS[model], added)

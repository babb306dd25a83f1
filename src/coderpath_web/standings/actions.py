"""Writing what is derived from facts and paths; nobody asks for it, so it acts for nobody."""

from collections.abc import Callable, Collection, Sequence
from itertools import chain, starmap
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from coderpath.facts.record import CoderRecord, Facts
from coderpath.timeline.coder import timeline_of
from coderpath_web.bulk_insert import insert_rows
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted, path_of
from coderpath_web.facts.queries import facts_of
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.models import Coder
from coderpath_web.standings import derive
from coderpath_web.standings.models import Climb, CoderMonth, Standing

Progress = Callable[[int, int], None]
BATCH = 2000
AT_ONCE = 50
"""Coders whose rows are written together: enough to be quick, few enough to keep memory flat."""


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
    """Write the derived rows of some coders (all when None) again, from their facts as they are."""
    records = _records(facts or facts_of(coders).facts)
    _forget(coders)
    for start in range(0, len(records), AT_ONCE):
        _write(records[start : start + AT_ONCE])
        if progress:
            progress(min(start + AT_ONCE, len(records)), len(records))


def _records(department: Facts | None) -> list[tuple[int, CoderRecord]]:
    ids = dict(Coder.objects.values_list("code", "pk"))
    return [
        (ids[code], record) for code, record in (department.coders if department else {}).items()
    ]


@transaction.atomic
def derive_under(document: PathDocument) -> None:
    """Write what follows from a new document: rows under the others stay as they are.

    But a document that names this one as replaced reads otherwise now that it is on file.
    """
    if PathDocument.objects.filter(replaces=document.name).exists():
        rewrite_derived(None)
        return
    records = _records(facts_of(None).facts)
    for start in range(0, len(records), AT_ONCE):
        _write_under(document, records[start : start + AT_ONCE])


def _forget(coders: Collection[int] | None) -> None:
    derived = Standing.objects.all(), CoderMonth.objects.all(), Climb.objects.all()
    for rows in derived:
        if coders is None:
            rows.delete()
        else:
            _delete(rows, coders)


def _delete(rows: QuerySet[Any], coders: Collection[int]) -> None:
    wanted = sorted(coders)
    for start in range(0, len(wanted), BATCH):
        rows.filter(coder__in=wanted[start : start + BATCH]).delete()


def _write(records: Sequence[tuple[int, CoderRecord]]) -> None:
    insert_rows(CoderMonth, derive.MONTH, chain.from_iterable(starmap(derive.month_rows, records)))
    for document in adopted():
        _write_under(document, records)


def _write_under(document: PathDocument, records: Sequence[tuple[int, CoderRecord]]) -> None:
    path = path_of(document)
    under = [(coder, document.pk, timeline_of(record, path)) for coder, record in records]
    standings = chain.from_iterable(starmap(derive.standing_rows, under))
    insert_rows(Standing, derive.STANDING, standings)
    climbs = chain.from_iterable(starmap(derive.climb_rows, under))
    insert_rows(Climb, derive.CLIMB, climbs)

"""Derived rows under one document: judged, let count, forgotten."""

from collections.abc import Collection, Sequence
from functools import partial

from django.db import transaction

from coderpath.path import CareerPath
from coderpath_web.documents.models import PathDocument, Unfinished
from coderpath_web.documents.queries import path_of, replacing
from coderpath_web.facts.queries import facts_of
from coderpath_web.facts.touched import touched_between
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.queries import newest_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.standings.actions.prepared import move_prepared
from coderpath_web.standings.actions.writing import BATCH, rewrite, write
from coderpath_web.standings.ahead import PathsAhead
from coderpath_web.standings.derived_ahead import Overtaken
from coderpath_web.standings.difference import UNDER_A_DOCUMENT, Difference, differences
from coderpath_web.standings.many import are_many
from coderpath_web.standings.models import Climb, Standing
from coderpath_web.standings.records import records_of


@transaction.atomic
def derive_under(document: PathDocument) -> None:
    """Write what follows from a new document: rows under the others stay as they are.

    But a document that names this one as replaced reads otherwise now that it is on file.
    """
    rewrite(None, [document, *replacing(document)], models=UNDER_A_DOCUMENT)


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
        write(difference)
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
    if are_many(len(touched)) or path_of(document) is not path:
        raise Overtaken
    rewrite(touched, [document], models=UNDER_A_DOCUMENT)
    Unfinished.objects.filter(document=document).delete()
    _judge_replacing(document, counts=True)


def forget_under(document: PathDocument, *, of_many: bool) -> None:
    """See to what follows once a document was withdrawn, in the turn that withdraws it.

    Where it judged many, its own rows are deleted later: nobody reads them. Raises TakesLong.
    """
    Unfinished.objects.filter(document=document).delete()
    if of_many:
        _judge_replacing(document, counts=False)
    else:
        delete_under(document)
        rewrite(None, replacing(document), models=UNDER_A_DOCUMENT)


def delete_under(document: PathDocument) -> None:
    """Delete the derived rows under a document that was withdrawn, some at a time."""
    for rows in (Standing.objects, Climb.objects):
        under = rows.filter(document=document).order_by().values_list("pk", flat=True)
        while some := list(under[:BATCH]):
            rows.filter(pk__in=some).delete()


def _judge_replacing(document: PathDocument, *, counts: bool) -> None:
    """Write what follows under documents that name one as replaced: it counts now, or not any more.

    Raises TakesLong where there are such, and it has to be worked out first.
    """
    others, newest = replacing(document), newest_entry()
    if others and not move_prepared(
        PathsAhead,
        fits=lambda ahead: ahead.is_of(document),
        move=lambda ahead, most: _move(ahead, newest, most),
        work_out=partial(PathsAhead, number=newest - 1, document=document, counts=counts),
    ):
        rewrite(None, others, models=UNDER_A_DOCUMENT)


def _move(ahead: PathsAhead, newest: int, most: int | None) -> None:
    again = touched_between(ahead.number, newest)
    if most is not None and len(again) > most:
        raise Overtaken
    ahead.derived.move(but=again)
    rewrite(again, ahead.others, models=UNDER_A_DOCUMENT)

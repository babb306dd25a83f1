"""Everybody judged anew."""

from functools import partial

from coderpath_web.documents.queries import unfinished_documents
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.identities import everyone
from coderpath_web.standings.actions.changing import move_in
from coderpath_web.standings.actions.judging import derive_under
from coderpath_web.standings.actions.prepared import move_prepared
from coderpath_web.standings.actions.writing import rewrite_derived
from coderpath_web.standings.ahead import Ahead
from coderpath_web.standings.models import Outdated


@in_turn
def rebuild_derived() -> Entry:
    """Write what is derived for everyone again, for instance after the judge was mended."""
    entry = write_entry(by=None, action="standing.rebuilt")
    if not move_prepared(
        Ahead,
        fits=lambda ahead: ahead.is_of((), ()),
        move=lambda ahead, most: move_in(entry=entry, ahead=ahead, most=most),
        work_out=partial(Ahead, number=entry.number - 1, coders=everyone()),
    ):
        rewrite_derived(None)
    Outdated.objects.all().delete()
    for one in unfinished_documents():
        derive_under(one.document)
        one.delete()
    return entry

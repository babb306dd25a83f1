"""Taking an import back, in the process of the import."""

from contextlib import suppress
from functools import partial

from coderpath_web import clock
from coderpath_web.access.actions.proposing import keep_draft, keep_unconfirmed
from coderpath_web.access.ruling import ask
from coderpath_web.access.second import asks_of, done_alone, for_two
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.facts.touched import coders_touched
from coderpath_web.giving_way import giving_way
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.queries import newest_entry
from coderpath_web.journal.turn import TRIES, in_turn
from coderpath_web.proposals.draft import Draft
from coderpath_web.proposals.models import LONGEST_TITLE, Proposal
from coderpath_web.proposals.queries import waiting_about
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.folder import progress_of
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.rules import may_propose_undo, may_take_back
from coderpath_web.rooms.imports.undo import ChangedSince, Undoing, undoing_of
from coderpath_web.standings.actions import change_facts, move_in
from coderpath_web.standings.ahead import Ahead, telling
from coderpath_web.standings.derived_ahead import Overtaken
from coderpath_web.standings.many import MOST_AGAIN

UNDO = "undoing"
"""The kind of proposal that undoes an import."""


@in_turn
def propose_undo(*, by: Account, one: Import, why: str, the_rest: bool) -> Proposal:
    """Ask a second person to undo an import; where that waits already, give that.

    Raises NotAllowed, or ChangedSince where the rest of it was not asked for.
    """
    one.refresh_from_db()
    undoing = undoing_of(one)
    ask(by, may_propose_undo, one, undoing)
    if same := waiting_about(one.undoing_subject).first():
        return same
    if undoing.changed_since and not the_rest:
        raise ChangedSince
    files = ", ".join(one.files)
    entry = write_entry(by=by, action="undo.proposed", why=why, details={"import": one.pk})
    alone = for_two(Viewer(by, clock.today()), undoing.rows(by.coder_id))
    what = {"import": one.pk, "the_rest": the_rest, "reason": alone.reason}
    touches = sorted(set(undoing.about) | coders_touched(undoing.rows(None)))
    asks, title = asks_of(alone.rows), f"Undo the import of {files}"[:LONGEST_TITLE]
    draft = Draft(UNDO, title, what, asks, touches, subject=one.undoing_subject)
    return keep_draft(entry=entry, draft=draft)


def take_back_proposed(*, entry: Entry, proposal: Proposal) -> None:
    """Take an import back whose undoing a second person confirms.

    Raises ChangedSince, Refused, AlreadyRetracted, or TakesLong.
    """
    one = Import.objects.get(pk=proposal.what["import"])
    undoing = undoing_of(one)
    is_asked_for = proposal.what["the_rest"] or not undoing.changed_since
    if one.state != State.SAVED or not is_asked_for:
        raise ChangedSince
    change_facts(entry=entry, new=undoing.again, retract=undoing.retract)
    _is_undone(one, entry)


def undo_import(*, by: Account, one: Import) -> None:
    """Take an import back, with one entry: worked out first, as saving it was.

    Raises NotAllowed, ChangedSince, Refused, or AlreadyRetracted when somebody was faster.
    """
    for tries_left in reversed(range(TRIES)):
        with suppress(Overtaken):
            undoing, ahead = giving_way(partial(_worked_out, one))
            _take_back(by, one, undoing, ahead, most=MOST_AGAIN if tries_left else None)
            return


def _worked_out(one: Import) -> tuple[Undoing, Ahead]:
    number = newest_entry()
    undoing = undoing_of(one)
    if undoing.changed_since and not one.choices.get("undo_the_rest"):
        raise ChangedSince
    with telling(progress_of(one.pk, "Working out what follows")):
        ahead = Ahead(number=number, new=undoing.again, retract=undoing.retract)
    return undoing, ahead


@in_turn
def _take_back(
    by: Account, one: Import, undoing: Undoing, ahead: Ahead, *, most: int | None
) -> None:
    """Take back what was worked out; it is refused where somebody changed some of it meanwhile."""
    ask(by, may_take_back, undoing)
    entry = write_entry(
        by=by,
        action="import.undone",
        why=str(one.choices.get("undone_why", "")),
        details={"import": one.pk, "entry": one.entry_id},
    )
    alone = done_alone(by, undoing.rows(by.coder_id))
    move_in(entry=entry, ahead=ahead, most=most)
    keep_unconfirmed(entry=entry, alone=alone)
    _is_undone(one, entry)


def _is_undone(one: Import, entry: Entry) -> None:
    # What of it still waits for a second person is asked for no more.
    waiting_about(one.subject, one.undoing_subject).update(withdrawn_in=entry)
    one.undone, one.state = entry, State.UNDONE
    one.save(update_fields=["undone", "state"])

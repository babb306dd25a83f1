"""Taking an import back, in the process of the import."""

from coderpath_web.access.actions.proposing import keep_unconfirmed
from coderpath_web.access.ruling import ask
from coderpath_web.access.second import done_alone
from coderpath_web.accounts.models import Account
from coderpath_web.facts.change import change_facts
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.proposals.queries import waiting_about
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.rules import may_take_back
from coderpath_web.rooms.imports.undo import ChangedSince, undoing_of


@in_turn
def undo_import(*, by: Account, one: Import) -> None:
    """Take an import back, with one entry.

    Raises NotAllowed, ChangedSince or Refused.
    """
    undoing = undoing_of(one)
    ask(by, may_take_back, undoing)
    if undoing.changed_since and not one.choices.get("undo_the_rest"):
        raise ChangedSince
    entry = write_entry(
        by=by,
        action="import.undone",
        why=str(one.choices.get("undone_why", "")),
        details={"import": one.pk, "entry": one.entry_id},
    )
    alone = done_alone(by, undoing.rows(by.coder_id))
    change_facts(entry=entry, new=undoing.again, retract=undoing.retract)
    keep_unconfirmed(entry=entry, alone=alone)
    # What of it still waits for a second person is asked for no more.
    waiting_about(one.subject).update(withdrawn_in=entry)
    one.undone, one.state = entry, State.UNDONE
    one.save(update_fields=["undone", "state"])

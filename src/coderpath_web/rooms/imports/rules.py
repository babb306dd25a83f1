"""Who may bring files in, decide about them, undo an import, and take everything out."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.recording import may_change_facilities, may_set_standard
from coderpath_web.access.ruling import YES, Ruling, all_of, yes_if
from coderpath_web.access.second import may_by_oneself
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.ground import Rows
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import, Mapping
from coderpath_web.rooms.imports.undo import Undoing

NOT_SAVED = "Only an import that is saved can be undone."
NOT_YOURS = "It holds facts that are not yours to change."


def may_import(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may bring files in."""
    return yes_if(viewer.may(P.IMPORT_FACTS), "Your roles do not include importing facts.")


def may_export(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may take everything within reach out: of files, who may see them."""
    may = viewer.may(P.EXPORT_FACTS) and viewer.may_beyond_own(P.SEE_FILE)
    return yes_if(may, "Your roles do not include exporting facts.")


def exported_coders(viewer: Viewer) -> set[int] | None:
    """Give the coders whose files a viewer may take out and see; None when they are all."""
    some = [viewer.coders(one) for one in (P.EXPORT_FACTS, P.SEE_FILE)]
    known = [one for one in some if one is not EVERYONE]
    return set.intersection(*known) if known else EVERYONE


def may_see_rows(viewer: Viewer, one: Import) -> Ruling:
    """Tell whether a viewer may see the rows of an import: who brought them, or sees all files."""
    seen = one.by_id == viewer.account.pk or (
        viewer.may(P.SEE_FILE) and viewer.coders(P.SEE_FILE) is EVERYONE
    )
    return yes_if(seen, "Only people who may see everyone’s files can see what others upload.")


def may_decide(viewer: Viewer, one: Import) -> Ruling:
    """Tell whether a viewer may go on with an import, save it or give it up."""
    is_own = one.by_id == viewer.account.pk
    decided = yes_if(is_own, "Only the person who uploaded the files can decide about them.")
    return all_of((may_import(viewer), decided))


def may_change_mapping(viewer: Viewer, one: Mapping) -> Ruling:
    """Tell whether a viewer may rename or forget kept answers: whoever kept them."""
    is_own = one.owner_id == viewer.account.pk
    return all_of(
        (
            may_import(viewer),
            yes_if(is_own, "Only the person who kept the answers can change them."),
        )
    )


def may_save(viewer: Viewer, one: Import, rows: Rows) -> Ruling:
    """Tell whether a viewer may save what an import would change, each row of it alone."""
    return all_of((may_decide(viewer, one), may_by_oneself(viewer, rows)))


def may_undo(viewer: Viewer, one: Import) -> Ruling:
    """Tell whether a viewer may ask to undo an import: the own; any, by a reach of everyone."""
    is_seen = one.by_id == viewer.account.pk or viewer.coders(P.IMPORT_FACTS) is EVERYONE
    return all_of((may_import(viewer), yes_if(is_seen, "This import is outside your reach.")))


def may_start_again(viewer: Viewer, one: Import) -> Ruling:
    """Tell whether a viewer may start work anew that has stopped: whoever could begin it."""
    undoes = one.state == State.UNDOING and may_undo(viewer, one)
    return YES if undoes else may_decide(viewer, one)


def may_take_back(viewer: Viewer, undoing: Undoing) -> Ruling:
    """Tell whether a viewer may undo an import alone."""
    own = undoing.rows(viewer.account.coder_id)
    return all_of((_may_change_all(viewer, undoing), may_by_oneself(viewer, own)))


def may_propose_undo(viewer: Viewer, one: Import, undoing: Undoing) -> Ruling:
    """Tell whether a viewer may ask a second person to undo an import that takes two."""
    takes_two = not may_by_oneself(viewer, undoing.rows(viewer.account.coder_id))
    return all_of(
        (
            may_undo(viewer, one),
            _may_change_all(viewer, undoing),
            yes_if(one.state == State.SAVED, NOT_SAVED),
            yes_if(takes_two, "This import can be undone without a second person."),
        )
    )


def _may_change_all(viewer: Viewer, undoing: Undoing) -> Ruling:
    """Tell whether importing the facts that undoing touches would be a viewer's, too."""
    about = set(undoing.about)
    reached = viewer.coders(P.IMPORT_FACTS)
    theirs = reached is EVERYONE or about <= reached
    shared = (_may_change(viewer, *one) for one in undoing.shared)
    return all_of(
        (
            may_import(viewer),
            yes_if(theirs and all(shared), NOT_YOURS),
        )
    )


def _may_change(viewer: Viewer, kind: str, facility: int | None) -> Ruling:
    """Tell whether somebody may change a facility, or the standards of one."""
    if kind == "facilities":
        return may_change_facilities(viewer)
    return may_set_standard(viewer, facility)

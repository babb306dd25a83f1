"""Who may set a standard alone, propose one, and say how one on file was set."""

from coderpath.facts.rows import Standard
from coderpath_web.access.recording import may_set_standard_of
from coderpath_web.access.ruling import Ruling, all_of, yes_if
from coderpath_web.access.second import ground_of, may_by_oneself
from coderpath_web.access.viewer import Viewer

OWN_WORK = "This standard measures your own work, so somebody else has to say how it was set."


def may_set(viewer: Viewer, standard: Standard) -> Ruling:
    """Tell whether a viewer may set a standard alone."""
    rows = [("standards", standard)]
    return all_of((may_propose_standard(viewer, standard), may_by_oneself(viewer, rows)))


def may_propose_standard(viewer: Viewer, standard: Standard) -> Ruling:
    """Tell whether a viewer may ask a second person to confirm a standard."""
    return may_set_standard_of(viewer, standard.facility)


def may_say_how(viewer: Viewer, standard: Standard) -> Ruling:
    """Tell whether a viewer may say how a standard on file was set.

    Whoever may propose one may, but for those whose own work it measures.
    """
    own = viewer.account.coder
    is_own = own is not None and ground_of(own).carries("standards", standard)
    return all_of((may_propose_standard(viewer, standard), yes_if(not is_own, OWN_WORK)))

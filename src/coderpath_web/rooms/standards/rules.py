"""Who may set a standard alone, propose one, and approve one."""

from coderpath.facts.rows import Standard
from coderpath_web.access.recording import may_set_standard_of
from coderpath_web.access.ruling import Ruling, all_of
from coderpath_web.access.second import may_by_oneself
from coderpath_web.access.viewer import Viewer


def may_set(viewer: Viewer, standard: Standard) -> Ruling:
    """Tell whether a viewer may set a standard alone."""
    rows = [("standards", standard)]
    return all_of((may_propose_standard(viewer, standard), may_by_oneself(viewer, rows)))


def may_propose_standard(viewer: Viewer, standard: Standard) -> Ruling:
    """Tell whether a viewer may ask a second person to confirm a standard."""
    return may_set_standard_of(viewer, standard.facility)

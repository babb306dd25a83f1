"""Who may see figures of groups, in which nobody stands out."""

from coderpath_web.access.permissions import Permission
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.viewer import Viewer


def may_see_groups(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may see figures of groups."""
    return yes_if(viewer.may(Permission.SEE_GROUPS), "Your roles do not include figures of groups.")

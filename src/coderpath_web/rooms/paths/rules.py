"""Who may adopt a path document."""

from coderpath_web.access.permissions import Permission
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.viewer import Viewer


def may_adopt(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may adopt path documents."""
    return yes_if(
        viewer.may(Permission.ADOPT_PATHS), "Your roles do not include adopting path documents."
    )

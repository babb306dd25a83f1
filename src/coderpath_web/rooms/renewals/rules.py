"""Who may look ahead at what runs out."""

from coderpath_web.access.permissions import Permission
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.viewer import Viewer


def may_look_ahead(viewer: Viewer) -> Ruling:
    """Tell whether a viewer reads files, the own one at least: of those the calendar is made."""
    return yes_if(
        viewer.may(Permission.SEE_FILE), "Only people who may read files can see certificates."
    )

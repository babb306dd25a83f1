"""Who sees how long things are kept, settles it, and holds what is about a person."""

from coderpath_web.access.permissions import Permission
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.viewer import Viewer

NOT_SEEN = "Records retention is shown to HR partners and administrators."


def may_see_keeping(viewer: Viewer) -> Ruling:
    """Tell whether a viewer sees how long things are kept."""
    return yes_if(viewer.may(Permission.SETTLE_DECIDERS), NOT_SEEN)

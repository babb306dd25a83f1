"""What the path changed, for whoever sees figures of groups: a part of the first page."""

from coderpath_web.access.permissions import Permission
from coderpath_web.frame.today import Part
from coderpath_web.rooms.paths.newest import newest_comparison

TEMPLATE = "rooms/paths/pages/today/what_it_changed.html"


def what_it_changed(request):
    """Give the part that leads to the comparison; nothing where only one path was adopted."""
    if request.viewer.may(Permission.SEE_GROUPS) and (address := newest_comparison()):
        yield Part(TEMPLATE, {"address": address})

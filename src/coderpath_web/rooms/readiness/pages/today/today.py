"""A coder's part of the first page: where their path stands, and the next step."""

from coderpath_web.frame.coder.opened import open_for
from coderpath_web.frame.today import Part
from coderpath_web.rooms.readiness.pages.my_path.my_path import MyPath

TEMPLATE = "rooms/readiness/pages/today/own_path.html"


def own_path(request):
    """Give the part about the viewer's own path; nothing for whoever is no coder."""
    own = request.viewer.account.coder
    if own is not None:
        yield Part(TEMPLATE, MyPath(open_for(request, own.code), request.viewer))

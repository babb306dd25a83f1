"""How the viewer's open applications stand, on the first page; the queue tells of answers."""

from typing import NamedTuple

from coderpath_web.frame.today import Part
from coderpath_web.rooms.openings.enums import Act
from coderpath_web.rooms.openings.models import Application
from coderpath_web.rooms.openings.pages.words import STANDS
from coderpath_web.rooms.openings.queries import applications_of

TEMPLATE = "rooms/openings/pages/own_applications/own_applications.html"


class OwnApplication(NamedTuple):
    """An application of the viewer, and where it stands."""

    application: Application
    stands: str
    status: str


def own_applications(request):
    """Give the part about the viewer's own applications that wait for an answer, if any do."""
    own = request.viewer.account.coder
    waiting = [one for one in applications_of(own) if one.is_open] if own else []
    if waiting:
        yield Part(TEMPLATE, [OwnApplication(one, *STANDS[Act(one.last.act)]) for one in waiting])

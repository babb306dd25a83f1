"""How the viewer's own applications stand, on the first page: open ones, and answers of late."""

from datetime import timedelta
from typing import NamedTuple

from coderpath_web import clock
from coderpath_web.frame.today import Part
from coderpath_web.rooms.openings.models import Application
from coderpath_web.rooms.openings.pages.words import STANDS
from coderpath_web.rooms.openings.queries import applications_of

LATELY = timedelta(days=60)
"""How long an answer stands on the first page."""
TEMPLATE = "rooms/openings/pages/own_applications/own_applications.html"


class OwnApplication(NamedTuple):
    """An application of the viewer: where it stands, and the answer where there is one."""

    application: Application
    stands: str
    status: str
    answer: str


def own_applications(request):
    """Give the part about the viewer's own applications, where there are any."""
    own = request.viewer.account.coder
    since = request.viewer.day - LATELY
    found = applications_of(own) if own else []
    told = [_told(one) for one in found if one.is_open or clock.day_of(one.last.made_in.at) > since]
    if told:
        yield Part(TEMPLATE, told)


def _told(one):
    answer = "" if one.is_open else one.last.why
    return OwnApplication(one, *STANDS[one.last.act], answer)

"""What the frame knows of requests."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.decisions.rules import may_see_decisions
from coderpath_web.decisions.windows import closed_until
from coderpath_web.documents.named import path_today
from coderpath_web.frame.room import Place, Room, Task
from coderpath_web.frame.sections import Section
from coderpath_web.people.models import Coder
from coderpath_web.rooms.requests.keeping import REQUESTS
from coderpath_web.rooms.requests.queries import asked_on, open_request, requests, requests_of
from coderpath_web.rooms.requests.rules import OPEN_ALREADY, OUT_OF_REACH, may_speak_of
from coderpath_web.rooms.requests.waits import ANSWERED, REQUEST, TO_ANSWER, requests_waiting
from coderpath_web.row_number import row_number

NONE = "There is no request."


def may_look_through(viewer: Viewer) -> Ruling:
    """Tell whether a viewer looks through the requests of others."""
    return yes_if(viewer.may(P.SEE_DECISIONS), OUT_OF_REACH)


def may_be_offered(viewer: Viewer, code: str, level: str) -> Ruling:
    """Tell whether a page that has judged the coder offers to ask for a level above.

    It knows the rest of what the form asks again: that the level is not held, and no post.
    """
    coder = Coder.objects.filter(code=code).first()
    if coder is None or not may_speak_of(viewer, coder):
        return Ruling(OUT_OF_REACH)
    path = path_today(viewer.day)
    closed = closed_until(path, viewer.day) if path else NONE
    return Ruling(closed or (OPEN_ALREADY if open_request(coder, level) else ""))


def may_open_request(viewer: Viewer, number: str) -> Ruling:
    """Tell whether a viewer may see the request of a number; there may be none."""
    found = requests().filter(pk=row_number(number) or 0).first()
    if found is None:
        return Ruling(NONE)
    return may_see_decisions(viewer, found.coder_id)


def may_see_requests_of(viewer: Viewer, code: str) -> Ruling:
    """Tell whether there are requests of a coder that a viewer may see."""
    coder = Coder.objects.filter(code=code).first()
    if coder is None or not may_see_decisions(viewer, coder):
        return Ruling(OUT_OF_REACH)
    return yes_if(requests_of(coder).exists(), NONE)


ROOM = Room(
    package=__package__,
    places=(Place("Requests", "requests", (P.SEE_DECISIONS,), section=Section.DECISIONS),),
    under="waiting",
    takes=(
        Task("Requests, open and decided", "requests", may_look_through),
        Task("Ask for it", "request-new", may_be_offered),
        Task("Requests", "requests-of", may_see_requests_of),
        Task("Back to the request", "request", may_open_request),
    ),
    waits=(REQUEST, TO_ANSWER, ANSWERED),
    waiting=requests_waiting,
    asked_on=asked_on,
    keeps=(REQUESTS,),
    acts={
        "request.agreed": "agreed to a request at a step",
        "request.answered": "answered about a request",
        "request.appealed": "appealed against a refusal",
        "request.approved": "approved a request to move",
        "request.asked": "asked for a move",
        "request.asked-more": "asked for more before deciding",
        "request.erased": "erased the reasons of a request that was kept long enough",
        "request.not-now": "said not now to a request",
        "request.refused": "refused a request",
        "request.settled": "settled who decides on requests",
        "request.withdrawn": "withdrew a request",
    },
)

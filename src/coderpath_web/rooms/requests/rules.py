"""Who may ask for a move, decide on one, withdraw, appeal, and settle who decides."""

from collections.abc import Iterator, Mapping

from coderpath.path import Level
from coderpath.sentence.calendar import day_words
from coderpath.transition import levels_coming
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.ruling import YES, Ruling, all_of, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.decisions.rules import may_see_decisions
from coderpath_web.decisions.windows import closed_until
from coderpath_web.documents.queries import in_force
from coderpath_web.people.models import Coder
from coderpath_web.rooms.requests.deciders import has_asked, has_decided, link_of, role_of
from coderpath_web.rooms.requests.enums import Act
from coderpath_web.rooms.requests.machine import after
from coderpath_web.rooms.requests.models import MoveRequest
from coderpath_web.rooms.requests.queries import open_request
from coderpath_web.standings.judge import CoderFile, open_file

NOT_ASKING = "You can ask for a move of your own, or of coders you lead."
NO_PATH = "There is no path in force that could be asked by."
NOT_EMPLOYED = "Only someone who is employed today can move."
UNKNOWN = "The path in force has no such level."
BY_OPENING = "This position is filled through an opening, not by a request."
HELD = "This level is held already."
NOTHING_HELD = "No level is held, so there is none to leave."
OPEN_ALREADY = "A request for this level is open already."
OWN_REQUEST = "You can’t decide your own request; someone else has to."
ASKED_IT = "You asked for this yourself, so somebody else has to decide."
HAD_A_SAY = "You have decided on this request already; the next decision is somebody else’s."
NOT_YOURS = "Someone else decides at this step."
OVER = "This request is not open any more."
NOT_ASKED_BY_YOU = "Only whoever asked, or the coder, can do this."
CANNOT_BE = "This cannot be done as the request stands."
NOT_SETTLING = (
    "Only an HR partner or an administrator of the whole organization settles who decides."
)
OUT_OF_REACH = "You can see requests only of coders within your reach."


def may_ask(viewer: Viewer, coder: Coder, level: str) -> Ruling:
    """Tell whether a viewer may ask today that a coder moves to a level; empty: leaves the path."""
    return all_of(_asking(viewer, coder, level))


def may_speak_of(viewer: Viewer, coder: Coder) -> Ruling:
    """Tell whether a viewer asks for moves of a coder at all: their own, or of whom they lead."""
    is_theirs = viewer.is_self(coder) or viewer.reaches(coder, P.ASK_FOR_MOVES)
    return yes_if(is_theirs, NOT_ASKING)


def _asking(viewer: Viewer, coder: Coder, level: str) -> Iterator[Ruling]:
    yield may_speak_of(viewer, coder)
    document = in_force(viewer.day)
    if document is None:
        yield Ruling(NO_PATH)
        return
    file = open_file(coder, document, viewer.day)
    if file.judgement is None or not file.judgement.levels:
        yield Ruling(NOT_EMPLOYED)
        return
    held = {one.level.level for one in file.judgement.held}
    yield _may_come_to(file.path.by_name, held, level)
    yield Ruling(_coming(file, level))
    yield Ruling(closed_until(file.path, viewer.day))
    yield yes_if(open_request(coder, level) is None, OPEN_ALREADY)


def _coming(file: CoderFile, level: str) -> str:
    """Say from when a level is on file that is not held yet; nothing where it is not."""
    positions = file.record.positions if file.record else ()
    ahead = levels_coming(file.path, positions, file.on.toordinal())
    days = [row.since for found, row in ahead if found and found.level == level]
    return f"This level is on file already, from {day_words(days[0])}." if days else ""


def _may_come_to(levels: Mapping[str, Level], held: set[str], level: str) -> Ruling:
    if not level:
        return yes_if(bool(held), NOTHING_HELD)
    if level not in levels:
        return Ruling(UNKNOWN)
    return all_of((yes_if(level not in held, HELD), yes_if(not levels[level].opening, BY_OPENING)))


def may_see_request(viewer: Viewer, request: MoveRequest) -> Ruling:
    """Tell whether a viewer may see a request: the coder, who takes part in it, and who reviews."""
    if may_see_decisions(viewer, request.coder_id):
        return YES
    takes_part = any(one.by_id == viewer.account.pk for one in request.done)
    return yes_if(takes_part or bool(role_of(viewer, request)), OUT_OF_REACH)


def may_decide(viewer: Viewer, request: MoveRequest) -> Ruling:
    """Tell whether a viewer may decide on a request at the step where it stands."""
    return all_of(_deciding(viewer, request))


def _deciding(viewer: Viewer, request: MoveRequest) -> Iterator[Ruling]:
    yield yes_if(request.stand.is_open, OVER)
    yield yes_if(not viewer.is_self(request.coder_id), OWN_REQUEST)
    yield yes_if(not has_asked(viewer, request), ASKED_IT)
    yield yes_if(not has_decided(viewer, request), HAD_A_SAY)
    yield yes_if(bool(role_of(viewer, request)), f"{NOT_YOURS[:-1]}: {link_of(request).title}.")


def may_speak_for(viewer: Viewer, request: MoveRequest, act: Act) -> Ruling:
    """Tell whether a viewer may answer, withdraw or appeal: the coder, or whoever asked."""
    is_theirs = viewer.is_self(request.coder_id) or request.asked.by_id == viewer.account.pk
    is_kept = request.erased_in_id is None
    can_be = is_kept and after(request.stand, act, request.steps) is not None
    return all_of((yes_if(is_theirs, NOT_ASKED_BY_YOU), yes_if(can_be, CANNOT_BE)))


def may_settle_deciders(viewer: Viewer) -> Ruling:
    """Tell whether a viewer settles who decides: for the whole organization at once."""
    reached = viewer.facilities(P.SETTLE_DECIDERS) if viewer.may(P.SETTLE_DECIDERS) else set()
    return yes_if(reached is EVERYONE, NOT_SETTLING)

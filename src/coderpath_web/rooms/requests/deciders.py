"""Who can decide on a request at the step where it stands, and from when a stand-in can."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from coderpath_web import clock
from coderpath_web.access.answering import holders
from coderpath_web.access.holding import Holders
from coderpath_web.access.reach_of_one import ReachOfOne
from coderpath_web.access.roles import ROLES
from coderpath_web.access.viewer import Viewer
from coderpath_web.people.models import Coder
from coderpath_web.rooms.requests.chain import Link
from coderpath_web.rooms.requests.enums import Act, Stage
from coderpath_web.rooms.requests.models import MoveRequest

ON_APPEAL = ("hr-partner", "administrator")
"""The roles that decide on an appeal where nobody else of the step can."""
CAME_HERE = (Act.ASKED, Act.AGREED, Act.APPEALED)


class Decider(NamedTuple):
    """Somebody who can decide, in which role, and from when."""

    viewer: Viewer
    role: str
    since: date

    @property
    def name(self) -> str:
        """The name of the account."""
        return self.viewer.account.name

    @property
    def title(self) -> str:
        """The title of the role."""
        return ROLES[self.role].title


def link_of(request: MoveRequest) -> Link:
    """Give the step at which a request stands."""
    return request.links[min(request.stand.place, request.steps - 1)]


def here_since(request: MoveRequest) -> date:
    """Give the day since which a request waits at its step; the day to look again, after that."""
    last = request.last
    if request.stand.stage is Stage.LATER and last.again_on:
        return last.again_on
    came = [one for one in request.done if one.act in CAME_HERE]
    # An installation whose today is set, as in tests, has entries of days to come.
    return min(clock.day_of(came[-1].made_in.at), clock.today())


def has_decided(viewer: Viewer, request: MoveRequest) -> bool:
    """Tell whether a viewer has agreed at a step, or refused what was appealed."""
    own = {one.act for one in request.done if one.by_id == viewer.account.pk}
    return Act.AGREED in own or (request.stand.appealed and Act.REFUSED in own)


def has_asked(viewer: Viewer, request: MoveRequest) -> bool:
    """Tell whether a viewer asked for it, or appealed."""
    asked = (Act.ASKED, Act.APPEALED)
    return any(one.by_id == viewer.account.pk for one in request.done if one.act in asked)


def is_barred(viewer: Viewer, request: MoveRequest) -> bool:
    """Tell whether a viewer may never decide on it: it is theirs, or they have had their say."""
    is_theirs = viewer.is_self(request.coder_id) or has_asked(viewer, request)
    return is_theirs or has_decided(viewer, request)


class ViewersHolding:
    """Who holds roles on a day, and who reaches a coder, asked once: a list has many requests."""

    def __init__(self, day: date) -> None:
        self.day = day
        self._found: dict[tuple[str, ...], list[Viewer]] = {}
        self._reached: dict[int, ReachOfOne] = {}

    def reach_of(self, coder: int) -> ReachOfOne:
        """Give who reaches a coder."""
        if coder not in self._reached:
            self._reached[coder] = ReachOfOne(coder, self.day)
        return self._reached[coder]

    def of(self, roles: tuple[str, ...]) -> list[Viewer]:
        """Give everybody who holds one of some roles."""
        if roles not in self._found:
            self._found[roles] = holders(roles, self.day) if roles else []
        return self._found[roles]


def deciders(request: MoveRequest, day: date, known: ViewersHolding | None = None) -> list[Decider]:
    """Give who can decide on an open request, those who can today first.

    A stand-in can after the days of the step, and at once where nobody of the role can, or on an
    appeal. Where nobody of the step can decide on an appeal, it is for ON_APPEAL.
    """
    if not request.stand.is_open:
        return []
    known = known or ViewersHolding(day)
    link, since = link_of(request), here_since(request)
    first = list(_holding(request, (link.role,), since, known))
    at_once = not first or request.stand.appealed
    later = since if at_once else since + timedelta(days=link.days)
    found = [*first, *_holding(request, link.stand_ins, later, known)]
    if not found and request.stand.appealed:
        found = list(_holding(request, ON_APPEAL, since, known))
    by_account = {one.viewer.account.pk: one for one in reversed(found)}
    return sorted(by_account.values(), key=lambda one: (max(one.since, day), one.name))


def can_anybody(link: Link, coder: Coder, by: Viewer) -> bool:
    """Tell whether anybody could decide at a step about a coder, once a viewer has asked for it."""
    return Holders(by.day).reach(coder.pk, link.roles, but={by.account.pk})


def _holding(
    request: MoveRequest, roles: tuple[str, ...], since: date, known: ViewersHolding
) -> Iterator[Decider]:
    coder = known.reach_of(request.coder_id)
    for one in known.of(roles):
        held = {grant.role for grant in one.grants if coder.by(grant, one.account.coder_id)}
        role = next((role for role in roles if role in held), "")
        if role and not is_barred(one, request):
            yield Decider(one, role, since)


def role_of(viewer: Viewer, request: MoveRequest) -> str:
    """Give the role in which a viewer can decide today; empty where they cannot."""
    for one in deciders(request, viewer.day):
        if one.viewer.account.pk == viewer.account.pk:
            return one.role if one.since <= viewer.day or _may_be_early(one, request) else ""
    return ""


def _may_be_early(one: Decider, request: MoveRequest) -> bool:
    """Tell whether what was put off may be taken up before its day: not by who only stands in."""
    return request.stand.stage is Stage.LATER and one.since == here_since(request)

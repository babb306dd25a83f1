"""What goes along with a team: all that waits about its people, for whoever leads them."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cached_property
from typing import NamedTuple

from coderpath.sentence.words import counted
from coderpath_web.access.models import Grant
from coderpath_web.access.roles import Scope
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.frame.rooms import rooms, waiting
from coderpath_web.frame.waiting import Waiting, WaitingKind, in_order
from coderpath_web.people.models import Coder

NO_ACCOUNT = 0
"""Instead of the number of an account, for whoever has none."""


class Along(NamedTuple):
    """All of one kind that goes along."""

    says: str
    """How many of what: "2 requests to decide"."""
    waits: list[Waiting]


class AsLeader(Viewer):
    """Whoever leads a team, with that role alone: also of somebody who left, or never had one."""

    @cached_property
    def grants(self) -> list[Grant]:
        """The role of a supervisor over whoever reports to them."""
        return [
            Grant(account=self.account, role="supervisor", scope=Scope.TEAM, since=self.day),
        ]


def goes_along(viewer: Viewer, leader: Coder, people: Collection[int]) -> list[Along]:
    """Give what waits about people of a team, by kind; an answer that is only told does not."""
    found: defaultdict[WaitingKind, list[Waiting]] = defaultdict(list)
    for one in _waiting(viewer, leader):
        if one.about and one.about.pk in people and not one.is_told:
            found[one.kind].append(one)
    return [Along(_count(kind, len(some)), some) for kind, some in found.items()]


def _count(kind: WaitingKind, number: int) -> str:
    return counted(number, kind.one, kind.many or f"{kind.one}s")


def _waiting(viewer: Viewer, leader: Coder) -> list[Waiting]:
    if viewer.is_self(leader):
        return waiting(viewer)
    account = Account.objects.filter(coder=leader).first()
    whose = AsLeader(account or Account(pk=NO_ACCOUNT, coder=leader), viewer.day)
    return in_order(_of_each_room(whose))


def _of_each_room(whose: Viewer) -> Iterator[Waiting]:
    for room in rooms():
        yield from room.waiting(whose)

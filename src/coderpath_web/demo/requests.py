"""Requests of the demo organisation, made by its own people: each stands somewhere else.

A partner of human resources asks for some: one waits for the supervisor, one for the other partner,
one was told not now, one was refused and appealed, one is approved from next month.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from coderpath_web import clock
from coderpath_web.access.permissions import Permission
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.decisions.actions import Excepted, grant_exception
from coderpath_web.decisions.resting import rests_on
from coderpath_web.documents.queries import in_force
from coderpath_web.people.models import Coder
from coderpath_web.rooms.requests.actions import (
    Said,
    appeal_request,
    approve_request,
    ask_to_move,
    put_off_request,
    refuse_request,
)
from coderpath_web.rooms.requests.models import MoveRequest
from coderpath_web.rooms.requests.rules import may_ask
from coderpath_web.standings.judge import open_file
from coderpath_web.standings.ways import nearest_level

A_MONTH, A_QUARTER, HALF_A_YEAR = timedelta(days=25), timedelta(days=91), timedelta(days=182)


class Hopeful(NamedTuple):
    """A coder of the team who could move up: to which level, and what stands open."""

    coder: Coder
    level: str
    open: tuple[str, ...]


def ask_and_decide(
    *, partner: Account, other: Account, supervisor: Account, manager: Account
) -> None:
    """Ask for coders of a team and of a region, and let those who may decide on some of them."""
    team = list(islice((one for one in _hopefuls(supervisor, partner) if len(one.open) == 1), 5))
    for one, then in zip(team, (_leave, _put_off, _refuse), strict=False):
        why = "One thing is left, and it is under way."
        then(_ask(partner, one, why), partner, supervisor)
    for one, ends in zip(team[3:], (A_MONTH, HALF_A_YEAR), strict=False):
        _except(manager, one, clock.today() + ends)
    ready = islice((one for one in _hopefuls(manager, partner) if not one.open), 2)
    for one, then in zip(ready, (_leave, _approve), strict=False):
        request = _ask(partner, one, "Ready, and steady for a long time.")
        # Nobody else leads the coder here, so whoever stands in decides at the first step.
        approve_request(by=manager, request=request, said=Said("A good example to others."))
        then(request, partner, other)


def _leave(request: MoveRequest, partner: Account, decider: Account) -> None:
    """Let it wait."""


def _approve(request: MoveRequest, partner: Account, decider: Account) -> None:
    del partner
    first = (clock.today().replace(day=1) + timedelta(days=32)).replace(day=1)
    said = Said("All that the path asks is met.", effective=first)
    approve_request(by=decider, request=request, said=said)


def _put_off(request: MoveRequest, partner: Account, supervisor: Account) -> None:
    del partner
    again = clock.today() + A_QUARTER
    said = Said("Let us look again once it is on file.", again_on=again)
    put_off_request(by=supervisor, request=request, said=said)


def _refuse(request: MoveRequest, partner: Account, supervisor: Account) -> None:
    said = Said("What is open is asked of everybody; nothing speaks for an exception yet.")
    refuse_request(by=supervisor, request=request, said=said)
    why = "The course was cancelled twice. Please look at it again."
    appeal_request(by=partner, request=request, said=Said(why))


def _ask(by: Account, one: Hopeful, why: str) -> MoveRequest:
    return ask_to_move(by=by, coder=one.coder, level=one.level, why=why, excepting=one.open)


def _except(by: Account, one: Hopeful, until: date) -> None:
    document = in_force(clock.today())
    if document is not None:
        rules = rests_on(open_file(one.coder, document, clock.today()), one.level).open
        excepted = Excepted(one.coder, document.name, one.level, rules[0], until)
        grant_exception(by=by, excepted=excepted, why="It was agreed before the path changed.")


def _hopefuls(leader: Account, partner: Account) -> Iterator[Hopeful]:
    """Go through the coders in reach for whom a move up can be asked, by their ids."""
    document, today = in_force(clock.today()), clock.today()
    leading, asking = Viewer(leader, today), Viewer(partner, today)
    team = leading.coders(Permission.SEE_FILE) or set()
    for coder in Coder.objects.filter(pk__in=team).order_by("code") if document else ():
        if leading.is_self(coder) or hasattr(coder, "account"):
            continue
        judgement = open_file(coder, document, today).judgement if document else None
        nearest = nearest_level(judgement) if judgement and judgement.held else None
        if nearest and nearest.placing is None and may_ask(asking, coder, nearest.level.level):
            lacks = () if nearest.is_ready else nearest.ready.lacks
            yield Hopeful(coder, nearest.level.level, tuple(lacks))

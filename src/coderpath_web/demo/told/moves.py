"""Moves up of one region: each is asked for and approved in the product, from the day it was told.

The other regions still decide elsewhere; their moves come with the month, as positions.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from coderpath_web import clock
from coderpath_web.accounts.models import Account
from coderpath_web.decisions.actions import grant_exception
from coderpath_web.demo.cast import Cast
from coderpath_web.demo.months import Months
from coderpath_web.demo.telling import Event
from coderpath_web.demo.told.open_rules import excepted, open_rules
from coderpath_web.people.models import Coder
from coderpath_web.rooms.requests.actions import Said, approve_request, ask_to_move
from coderpath_web.rooms.requests.models import MoveRequest
from coderpath_web.rooms.requests.queries import open_request

REGION = "Central"
LADDER = ("ancillary-coder", "specialist-1", "specialist-2", "specialist-3", "specialist-4")
ASKED = (
    "All requirements are met.",
    "Met since last month, by the figures on file.",
    "Ready, and steady for a long time.",
    "The last review came in, and it holds.",
    "We talked about it at the last one-to-one; nothing is missing.",
)
AGREED = (
    "The figures hold, month by month.",
    "A good example to others.",
    "I looked at the last four reviews. Yes.",
    "Yes. The work speaks for it.",
)
APPROVED = (
    "All requirements are met.",
    "Checked against the file: complete.",
    "Met on the first of the month.",
)
EXCEPTED = "Agreed with the team; to be made up within six months."
TOLD = {"C0019": "He took over inpatient when nobody else could; the subject follows by spring."}
"""Why a rule did not stand in the way, where the stories say it."""
HALF_A_YEAR = timedelta(days=182)


class MoveUp(NamedTuple):
    """A move of the invented facts: from which position to which."""

    before: Any
    after: Any

    @property
    def code(self) -> str:
        """Whose it is."""
        return str(self.after.coder)

    @property
    def day(self) -> date:
        """The first day at the level."""
        return date.fromordinal(self.after.since)


def moves_up(months: Months) -> list[MoveUp]:
    """Give the moves up of the region, in the order of their days."""
    here = {one.row.facility for one in months.of("facilities") if one.row.region == REGION}
    held: dict[str, Any] = {}
    found = []
    for row in sorted((one.row for one in months.of("positions")), key=lambda row: row.since):
        before = held.get(row.coder)
        held[row.coder] = row
        if before and row.since >= months.start and row.facility in here and _is_up(before, row):
            found.append(MoveUp(before, row))
    return found


def _is_up(before: Any, row: Any) -> bool:
    is_on_the_ladder = before.level in LADDER and row.level in LADDER
    return (
        is_on_the_ladder
        and LADDER.index(row.level) > LADDER.index(before.level)
        and before.until == row.since
        and (before.facility, before.fte) == (row.facility, row.fte)
    )


def told_moves(moves: list[MoveUp], cast: Cast) -> Iterator[Event]:
    """Tell each move: asked for early in its month, agreed to, and approved by the middle."""
    for number, move in enumerate(moves):
        story = _Story(number, move, cast)
        yield Event(move.day + timedelta(days=1 + number % 3), story.ask)
        yield Event(move.day + timedelta(days=4 + number % 4), story.agree)
        yield Event(move.day + timedelta(days=8 + number % 5), story.approve)


class _Story:
    """One move, from asking for it to the day it is approved."""

    def __init__(self, number: int, move: MoveUp, cast: Cast) -> None:
        self.number, self.move, self.cast = number, move, cast

    @property
    def coder(self) -> Coder:
        return Coder.objects.get(code=self.move.code)

    @property
    def partners(self) -> tuple[Account, Account]:
        """Give two partners of human resources, by turns."""
        both = self.cast["teresa"], self.cast["priya"]
        return both if self.number % 2 else (both[1], both[0])

    @property
    def excepted(self) -> str:
        """Say why what is open does not stand in the way."""
        return TOLD.get(self.move.code, EXCEPTED)

    @property
    def request(self) -> MoveRequest:
        found = open_request(self.coder, self.move.after.level)
        if found is None:
            message = f"nobody asked for a move of {self.move.code}"
            raise ValueError(message)
        return found

    def ask(self) -> None:
        """Let whoever leads the coder ask, or the coder; where somebody has, it waits again."""
        level, coder = self.move.after.level, self.coder
        if open_request(coder, level):
            return
        leader = self.cast.leader(coder, clock.today())
        by = self.cast.accounts.get(self.move.code) or leader or self.partners[1]
        lacks = [one.id for one in open_rules(coder, level)]
        why = ASKED[self.number % len(ASKED)] if not lacks else self.excepted
        ask_to_move(by=by, coder=coder, level=level, why=why, excepting=lacks)

    def agree(self) -> None:
        """Let whoever leads the coder agree, or the manager of the region, who stands in."""
        leader = self.cast.leader(self.coder, clock.today())
        asked = self.request.asked.by
        by = self.cast["rosa"] if leader is None or leader == asked else leader
        approve_request(by=by, request=self.request, said=Said(AGREED[self.number % len(AGREED)]))

    def approve(self) -> None:
        """Let a partner of human resources approve, once each rule is met or excepted."""
        level, until = self.move.after.level, clock.today() + HALF_A_YEAR
        for rule in open_rules(self.coder, level):
            asked = excepted(self.coder, level, rule, until)
            grant_exception(by=self.cast["rosa"], excepted=asked, why=self.excepted)
        why = APPROVED[self.number % len(APPROVED)]
        said = Said(why, effective=self.move.day)
        approve_request(by=self.partners[0], request=self.request, said=said)

"""What is written in the mix: each act by its form, as whoever may do it, so that it succeeds.

What one begins another goes on with: a claim is vouched for, a request decided on, a dispute
answered. So every kind of act has something to be done to, however long it goes on.
"""

from collections import deque
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from random import Random
from threading import Lock
from typing import NamedTuple

from benchmarks.load.browser import Browser
from benchmarks.load.mix.people import Cast, Member, Team
from benchmarks.load.mix.shown_form import ShownForm

FIRST = date(2015, 1, 1)
LAST = 3000  # days of which each is written once before one comes again
IN_A_GRID = 3
COURSE = "annual_coding_training"
"""Which the demo's path names: a course that it does not know would be asked about first."""
WHY = "A benchmark: it was looked at, and there is nothing else to say."

Filled = dict[str, str | list[str]]
Fill = Callable[[ShownForm], Filled]


class Act(NamedTuple):
    """Something to do: who, on which page, by which form, filled how, and what follows."""

    what: str
    browser: Browser
    page: str
    form: str
    """Where the form is sent; it is the one of the page that goes there."""
    fill: Fill
    done: Callable[[str], None] = lambda _: None
    """Is told where the answer leads."""


class Asked(NamedTuple):
    """A request: whose it is, where it stands, and whether all that the path asks is met."""

    team: Team
    member: Member
    address: str
    is_ready: bool


class Writing:
    """Deals acts to many at once."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self._lock = cast, Lock()
        self._numbers, self._at = count(), count()
        self.claimed: deque[tuple[Team, str]] = deque()
        self.disputed: deque[tuple[Team, str]] = deque()
        self.asked: deque[Asked] = deque()
        self.agreed: deque[Asked] = deque()
        self.may_ask = deque(
            (team, one) for at in range(99) for team in cast.teams for one in team.members[at:][:1]
        )
        self.may_dispute = deque(
            (team, one, fact)
            for at in range(99)
            for team in cast.teams
            for one in team.members
            for fact in one.facts[at:][:1]
        )

    def next(self, chance: Random) -> Act:
        """Give the next act: each kind in its turn, or what comes before it."""
        kinds = (
            self._claim,
            self._ask,
            self._vouch,
            self._agree,
            self._dispute,
            self._grid,
            self._decide,
            self._uphold,
        )
        with self._lock:
            return kinds[next(self._at) % len(kinds)](chance)

    def _claim(self, chance: Random) -> Act:
        team = chance.choice(self.cast.teams)
        one = chance.choice(team.members)
        page = f"/people/{one.code}/claims/new/courses/"
        typed: Filled = {
            "of": COURSE,
            "on": self._day(),
            "source": "A certificate",
        }
        return Act(
            "claim", one.browser, page, page, lambda _: typed,
            lambda where: self.claimed.append((team, where)),
        )  # fmt: skip

    def _vouch(self, chance: Random) -> Act:
        if not self.claimed:
            return self._claim(chance)
        team, claim = self.claimed.popleft()
        return Act("vouch", team.leader, claim, f"{claim}vouch/", _says("said"))

    def _ask(self, chance: Random) -> Act:
        if not self.may_ask:
            return self._claim(chance)
        team, one = self.may_ask.popleft()
        page = f"/people/{one.code}/requests/new/{one.next}/"
        lacks: list[str] = []

        def fill(form: ShownForm) -> Filled:
            lacks.extend(form.to_tick.get("excepting", []))
            return {"why": WHY, "excepting": lacks}

        def done(where: str) -> None:
            self.asked.append(Asked(team, one, where, not lacks))

        return Act("ask", one.browser, page, page, fill, done)

    def _agree(self, chance: Random) -> Act:
        """Let whoever leads agree at the first step."""
        if not self.asked:
            return self._ask(chance)
        asked = self.asked.popleft()
        form = f"{asked.address}approved/"
        done = lambda _: self.agreed.append(asked)  # noqa: E731 -- one line of many alike
        return Act("agree", asked.team.leader, asked.address, form, _says("why"), done)

    def _decide(self, chance: Random) -> Act:
        """Let HR decide: approve whoever is ready, from the day that the page offers."""
        if not self.agreed:
            return self._agree(chance)
        asked = self.agreed.popleft()
        partner = chance.choice(self.cast.partners)
        if asked.is_ready:
            form = f"{asked.address}approved/"
            return Act("approve", partner, asked.address, form, _says("why"))
        # Whoever was refused can ask again.
        done = lambda _: self.may_ask.append((asked.team, asked.member))  # noqa: E731 -- as above
        form = f"{asked.address}refused/"
        return Act("refuse", partner, asked.address, form, _says("why"), done)

    def _dispute(self, chance: Random) -> Act:
        if not self.may_dispute:
            return self._claim(chance)
        team, one, fact = self.may_dispute.popleft()
        page = f"/facts/{fact}/dispute/"

        def done(where: str) -> None:
            self.disputed.append((team, where))
            self.may_dispute.append((team, one, fact))

        return Act("dispute", one.browser, page, page, _says("wrong"), done)

    def _uphold(self, chance: Random) -> Act:
        if not self.disputed:
            return self._dispute(chance)
        team, dispute = self.disputed.popleft()
        form = f"{dispute}uphold/"
        return Act("uphold", team.leader, dispute, form, _says("because"))

    def _grid(self, chance: Random) -> Act:
        page = "/record-for-a-team/courses/"
        course = f"Class {next(self._numbers)}"

        def fill(form: ShownForm) -> Filled:
            people = [name for name in form.to_tick if name.startswith("take.")][:IN_A_GRID]
            same = {"of.all": course, "on.all": "2026-11-02", "source.all": "A list", "save": "1"}
            return {**same, **dict.fromkeys(people, "1")}

        return Act("grid", chance.choice(self.cast.teams).leader, page, page, fill)

    def _day(self) -> str:
        return (FIRST + timedelta(days=next(self._numbers) % LAST)).isoformat()


def _says(field: str) -> Fill:
    """Fill in a reason, and leave the rest as the page shows it."""
    return lambda _: {field: WHY}

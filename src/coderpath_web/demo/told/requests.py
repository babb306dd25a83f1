"""Requests that did not go straight through: refused, appealed, put off, withdrawn, waiting."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from coderpath_web import clock
from coderpath_web.accounts.models import Account
from coderpath_web.demo.cast import Cast
from coderpath_web.demo.telling import Event
from coderpath_web.demo.told.open_rules import open_rules
from coderpath_web.people.models import Coder
from coderpath_web.rooms.requests.actions import (
    Said,
    answer_request,
    appeal_request,
    approve_request,
    ask_for_more,
    ask_to_move,
    put_off_request,
    refuse_request,
    withdraw_request,
)
from coderpath_web.rooms.requests.queries import requests_of

LEADER = "leader"
"""Stands for whoever the coder reports to on the day."""

II, III, IV = "specialist-2", "specialist-3", "specialist-4"

MORE, ANSWER, NOT_NOW = ask_for_more, answer_request, put_off_request
REFUSE, APPEAL, WITHDRAW, APPROVE = (
    refuse_request,
    appeal_request,
    withdraw_request,
    approve_request,
)


class Asked(NamedTuple):
    """Somebody asked that a coder moves to a level; what is open is asked for as an exception."""

    day: str
    coder: str
    level: str
    by: str
    why: str

    def tell(self, cast: Cast) -> None:
        """Let it happen."""
        coder = Coder.objects.get(code=self.coder)
        lacks = [rule.id for rule in open_rules(coder, self.level)]
        by = _account(cast, self.by, coder)
        ask_to_move(by=by, coder=coder, level=self.level, why=self.why, excepting=lacks)


class Then(NamedTuple):
    """What somebody did to the latest request of a coder."""

    day: str
    coder: str
    by: str
    act: Callable[..., object]
    why: str
    more: str = ""
    """The day to look again, or the first day at the level."""

    def tell(self, cast: Cast) -> None:
        """Let it happen."""
        coder = Coder.objects.get(code=self.coder)
        day = date.fromisoformat(self.more) if self.more else None
        said = Said(self.why, again_on=day, effective=day)
        by = _account(cast, self.by, coder)
        self.act(by=by, request=requests_of(coder)[0], said=said)


def _account(cast: Cast, name: str, coder: Coder) -> Account:
    leader = cast.leader(coder, clock.today()) if name == LEADER else None
    return leader or cast[name]


TOLD: tuple[Asked | Then, ...] = (
    Asked("2024-12-05", "C0647", IV, LEADER, "She is taking the CCS exam in March."),
    Then("2024-12-12", "C0647", "rosa", REFUSE, "Everyone at level IV needs the CCS."),
    Asked("2025-01-13", "C0175", IV, "olga", "I’ll take the CCS exam this year. May I move up?"),
    Then("2025-01-20", "C0175", LEADER, NOT_NOW, "Once the CCS is on file.", "2025-12-01"),
    Asked("2025-02-10", "C0170", IV, "callum", "I have coded same-day surgery since summer."),
    Then("2025-02-18", "C0170", LEADER, REFUSE, "Inpatient has not begun; level IV needs it."),
    Then("2025-02-24", "C0170", "callum", APPEAL, "No trainer had time for me. Please look again."),
    Then("2025-03-04", "C0170", "rosa", REFUSE, "The decision stands. Training comes first."),
    Asked("2025-03-17", "C0127", IV, LEADER, "Steady for years; only the course is left."),
    Then("2025-03-31", "C0127", LEADER, WITHDRAW, "She takes the course first."),
    Asked("2025-05-12", "C0131", IV, "thea", "Three types for years, and the fourth is under way."),
    Then("2025-05-19", "C0131", LEADER, MORE, "How far is the training in the fourth type?"),
    Then("2025-05-21", "C0131", "thea", ANSWER, "I code half of the cases with a mentor now."),
    Then("2025-05-28", "C0131", LEADER, NOT_NOW, "Once the training is done.", "2025-12-01"),
    Asked("2025-06-16", "C0117", IV, LEADER, "The last months were strong."),
    Then("2025-06-24", "C0117", "rosa", REFUSE, "The twelve-month average is not above 100% yet."),
    Asked("2025-09-22", "C0069", IV, "katya", "My months are complete. Only the CCS is missing."),
    Then("2025-09-29", "C0069", LEADER, NOT_NOW, "Take the CCS exam first.", "2026-03-02"),
    Then("2026-03-09", "C0069", "katya", WITHDRAW, "I’ll take it next year and ask again then."),
    Asked("2026-01-19", "C0093", IV, LEADER, "She already does level IV work."),
    Then("2026-01-27", "C0093", "rosa", REFUSE, "Everyone at level IV needs the CCS."),
    Then("2026-02-02", "C0093", LEADER, APPEAL, "She has done that work for two years."),
    Then("2026-02-11", "C0093", "priya", REFUSE, "It stands; others got the same answer."),
    Asked("2026-04-13", "C0132", III, LEADER, "Pathophysiology is the only subject left."),
    Then("2026-04-21", "C0132", "rosa", NOT_NOW, "After the course in September.", "2026-11-02"),
    Asked("2026-07-13", "C0434", IV, LEADER, "She has caught up since spring."),
    Then("2026-07-20", "C0434", "rosa", REFUSE, "The twelve-month average is not above 100% yet."),
    Asked("2026-10-12", "C0106", IV, "teresa", "One thing is left, and it is in progress."),
    Then("2026-10-20", "C0106", "edith", NOT_NOW, "Once it is on file.", "2027-01-18"),
    Asked("2026-10-19", "C0109", IV, "teresa", "One thing is left, and it is in progress."),
    Then("2026-10-26", "C0109", "edith", REFUSE, "Everyone at level IV has to meet this."),
    Then("2026-11-06", "C0109", "teresa", APPEAL, "The course was cancelled twice."),
    Asked("2026-11-02", "C0004", IV, LEADER, "Ready, and steady for a long time."),
    Then("2026-11-06", "C0004", "rosa", APPROVE, "A good example to others."),
    Asked("2026-11-03", "C0007", III, LEADER, "Ready for months, but no one asked."),
    Then("2026-11-05", "C0007", "rosa", APPROVE, "Yes. It’s well deserved."),
    Then("2026-11-12", "C0007", "priya", APPROVE, "All requirements are met.", "2026-12-01"),
    Asked("2026-11-04", "C0013", IV, "naomi", "The CCS exam is in December; all else is met."),
)
"""What happened, in the order of the days of each request."""


def told_requests(cast: Cast) -> Iterator[Event]:
    """Tell what became of each."""
    for one in TOLD:
        yield Event(date.fromisoformat(one.day), partial(one.tell, cast))

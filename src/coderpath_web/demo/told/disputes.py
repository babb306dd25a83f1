"""Months that coders said were wrong: corrected, right after all, withdrawn, one unanswered."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from coderpath.days import Month, month_of
from coderpath.facts.source import Source
from coderpath_web.demo.cast import Cast
from coderpath_web.demo.months import Key, Months
from coderpath_web.demo.telling import Event
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import on_file
from coderpath_web.rooms.disputes.actions import (
    correct_disputed,
    raise_dispute,
    uphold_disputed,
    withdraw_dispute,
)
from coderpath_web.rooms.disputes.models import Dispute


class Disputed(NamedTuple):
    """Somebody said that the productive minutes of a month were wrong."""

    day: str
    by: str
    month: str
    wrong: str

    def tell(self, cast: Cast, right: Mapping[str, NewFact]) -> None:
        """Let it happen."""
        del right
        first = date.fromisoformat(f"{self.month}-01")
        months = on_file().filter(kind="hours", coder=cast[self.by].coder, since=first)
        raise_dispute(by=cast[self.by], fact=months.get(), wrong=self.wrong)


class Closed(NamedTuple):
    """What somebody did about the latest dispute of a coder."""

    day: str
    of: str
    by: str
    act: Callable[..., object]
    why: str = ""

    def tell(self, cast: Cast, right: Mapping[str, NewFact]) -> None:
        """Let it happen; `right` gives the month as it was, by the coder."""
        dispute = Dispute.objects.filter(fact__coder=cast[self.of].coder).latest("pk")
        more: dict[str, Any] = {"why": self.why} if self.why else {}
        if self.act is correct_disputed:
            more["new"] = right[cast.codes[self.of]]
        self.act(by=cast[self.by], dispute=dispute, **more)


class Mistaken(NamedTuple):
    """By how many minutes a month came in wrong, before somebody corrected it."""

    by: str
    month: str
    minutes: int


CORRECTED = Source("corrected after a dispute", 0)
MISTAKEN = (Mistaken("ruth", "2025-08", 960), Mistaken("zora", "2026-02", 480))
TOLD: tuple[Disputed | Closed, ...] = (
    Disputed("2025-03-06", "callum", "2025-01", "I helped at another hospital for a week."),
    Closed(
        "2025-03-13",
        "callum",
        "priya",
        uphold_disputed,
        "The week is in there, at the other hospital.",
    ),
    Disputed("2025-09-04", "ruth", "2025-08", "Two days of class count as productive time."),
    Closed("2025-09-11", "ruth", "teresa", correct_disputed, "The list of the class says so, too."),
    Disputed("2026-03-05", "zora", "2026-02", "The day of the system failure is in there."),
    Closed("2026-03-24", "zora", "priya", correct_disputed, "Confirmed by the log of the system."),
    Disputed("2026-06-03", "malik", "2026-04", "These are not my minutes."),
    Closed("2026-06-04", "malik", "malik", withdraw_dispute),
    Disputed("2026-11-05", "selma", "2026-10", "Two days of leave in it count as productive time."),
)


def mistaken(months: Months, codes: Mapping[str, str]) -> dict[Key, NewFact]:
    """Give the months that came in wrong, each by the row that is right."""
    minutes = {(codes[one.by], _month(one.month)): one.minutes for one in MISTAKEN}
    found = {}
    for one in months.of("hours"):
        if more := minutes.get((one.row.coder, one.row.month)):
            wrong = one.row._replace(productive_minutes=one.row.productive_minutes + more)
            found["hours", one.row] = one._replace(row=wrong)
    return found


def told_disputes(cast: Cast, right: Iterable[Key]) -> Iterator[Event]:
    """Tell who disputed what, and how it was answered; `right` are the months as they were."""
    rows = {row.coder: NewFact("hours", row._replace(source=CORRECTED)) for _, row in right}
    for one in TOLD:
        yield Event(date.fromisoformat(one.day), partial(one.tell, cast, rows))


def _month(text: str) -> Month:
    return month_of(date.fromisoformat(f"{text}-01").toordinal())

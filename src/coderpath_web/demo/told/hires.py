"""Candidates: who was hired, as the invented facts have it, who was not, and who may begin soon."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any, NamedTuple

from coderpath.days import FOREVER
from coderpath.facts.kinds import KINDS as FACT_KINDS
from coderpath_web import clock
from coderpath_web.decisions.actions import settle_retention
from coderpath_web.demo.cast import Cast
from coderpath_web.demo.months import Months
from coderpath_web.demo.telling import Event
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.people.models import Facility
from coderpath_web.rooms.placement.actions import (
    Hiring,
    Newcomer,
    add_candidate,
    close_candidate,
    erase_candidate,
    hire_candidate,
    tell_of_candidate,
)
from coderpath_web.rooms.placement.models import Candidate
from coderpath_web.rooms.placement.queries import candidates, is_due
from coderpath_web.rooms.placement.rules import KINDS

HIRED = ("C0702", "C0722", "C0735", "C0753", "C0764", "C0799", "C0006", "C0002")
"""Who of the invented hires came as a candidate; the others were hired outside of the product."""
ABOVE = {"C0006": (date(2027, 5, 4), "Needed at once at Fairholm; what is open follows.")}
"""Who was placed above the rules, until when the exception counts, and why."""
WHY = "The highest level that the path allows on the first day."
NOW, LIKE, LATER = "Rowena Castillo", "C0002", timedelta(days=140)
"""Who may begin soon: from the same school as one of them, a term later."""
ERASED_ON = (date(2026, 7, 6), date(2026, 10, 5))
MONTHS = 18


class Hire(NamedTuple):
    """A hire of the invented facts: the employment, the position, and what was known before."""

    employment: NewFact
    position: NewFact
    known: tuple[NewFact, ...]

    @property
    def rows(self) -> tuple[NewFact, ...]:
        """Give all that hiring records."""
        return (self.employment, self.position, *self.known)


class NotHired(NamedTuple):
    """A candidate who was not hired: added, and closed."""

    added: str
    closed: str
    name: str
    facility: str
    why: str


NOT_HIRED = (
    NotHired("2025-02-10", "2025-03-03", "Nadia Stroud", "millrace", "Took a post elsewhere."),
    NotHired("2026-01-12", "2026-02-02", "Wilbur Hask", "wrenfield", "Could not begin this year."),
)


def hires(months: Months) -> list[Hire]:
    """Give those who came as candidates, with what of them goes on file by being hired."""
    about: dict[str, list[NewFact]] = {code: [] for code in HIRED}
    for one in months.facts:
        about.get(getattr(one.row, "coder", ""), []).append(one)
    return [_hire(rows) for rows in about.values()]


def _hire(rows: Sequence[NewFact]) -> Hire:
    employment = next(one for one in rows if one.kind == "coders")
    first = employment.row.hired
    position = next(one for one in rows if one.kind == "positions" and one.row.since == first)
    known = (one for one in rows if one.kind in KINDS)
    before = (one for one in known if getattr(one.row, FACT_KINDS[one.kind].since) < first)
    return Hire(employment, position, tuple(before))


def told_hires(cast: Cast, there: Sequence[Hire]) -> Iterator[Event]:
    """Tell who was put down, hired, closed and erased."""
    yield Event(date(2025, 2, 3), partial(_settle, cast))
    for number, one in enumerate(there):
        by, row = ("teresa", "rosa", "priya")[number % 3], one.employment.row
        starts = date.fromordinal(row.hired)
        newcomer = (row.name, row.facility, starts)
        yield Event(starts - timedelta(days=24), partial(_add, cast, by, newcomer, one.known))
        yield Event(starts - timedelta(days=9), partial(_decide, cast, by, one))
    for other in NOT_HIRED:
        closed = date.fromisoformat(other.closed)
        newcomer = (other.name, other.facility, closed + timedelta(days=28))
        yield Event(date.fromisoformat(other.added), partial(_add, cast, "teresa", newcomer, ()))
        yield Event(closed, partial(_close, cast, other))
    for day in ERASED_ON:
        yield Event(day, partial(_erase, cast))
    like = next(one for one in there if one.employment.row.coder == LIKE)
    newcomer = (NOW, like.employment.row.facility, date(2026, 12, 7))
    known = tuple(_later(one) for one in like.known)
    yield Event(date(2026, 11, 9), partial(_add, cast, "teresa", newcomer, known))


def _settle(cast: Cast) -> None:
    why = "Questions about a decision come within a year and a half."
    settle_retention(by=cast["priya"], months=MONTHS, why=why)


def _add(cast: Cast, by: str, newcomer: tuple[str, str, date], known: Sequence[NewFact]) -> None:
    name, facility, starts = newcomer
    place = Facility.objects.get(code=facility)
    candidate = add_candidate(by=cast[by], newcomer=Newcomer(name, place, starts))
    if known:
        tell_of_candidate(by=cast[by], candidate=candidate, new=known)


def _decide(cast: Cast, by: str, one: Hire) -> None:
    row = one.employment.row
    until, why = ABOVE.get(row.coder, (None, WHY))
    hiring = Hiring(row.coder, one.position.row.level, why, until)
    hire_candidate(by=cast[by], candidate=_named(row.name), hiring=hiring)


def _close(cast: Cast, one: NotHired) -> None:
    close_candidate(by=cast["teresa"], candidate=_named(one.name), why=one.why)


def _erase(cast: Cast) -> None:
    # Nobody in the demo holds anything.
    for one in candidates():
        if one.closed_in_id and not one.erased_in_id and is_due(one, clock.today(), ()):
            erase_candidate(by=cast["teresa"], candidate=one)


def _named(name: str) -> Candidate:
    return candidates().get(name=name)


def _later(one: NewFact) -> NewFact:
    """Give what is known of somebody, a term later."""
    days: dict[str, Any] = {
        column.name: getattr(one.row, column.name) + LATER.days
        for column in FACT_KINDS[one.kind].columns
        if column.is_day and getattr(one.row, column.name) < FOREVER
    }
    return one._replace(row=one.row._replace(**days))

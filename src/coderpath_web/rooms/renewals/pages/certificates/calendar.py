"""The certificate calendar: what expires in which month, and what has run out."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from coderpath.sentence.dates import say_left
from coderpath.sentence.words import counted
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.recording_about import may_record
from coderpath_web.frame.scope import Scope
from coderpath_web.frame.soon import is_soon
from coderpath_web.rooms.renewals.queries import Certificate, certificates_on
from coderpath_web.standings.queries.people_on import Person

AHEAD = 12
"""Months that are always shown, the one of the day first."""
WITHIN = (30, 60, 90, 180, 365)
"""Days ahead to choose from."""
DAY = timedelta(days=1)
AT_ONCE = 60
"""Renewals that one grid takes."""
MUCH = 40
"""Certificates after the year that are folded away, where there are more."""


class Line(NamedTuple):
    """A certificate of somebody, with the form that renews it."""

    person: Person
    place: str
    held: Certificate
    on: date
    """The day that the page speaks of."""
    renewal: Mapping
    """What is known of the renewal, by columns; nothing for whoever may not record it."""

    @property
    def last(self):
        """The last valid day; None where no end is on file."""
        return self.held.until - DAY if self.held.until else None

    @property
    def is_to_come(self):
        return self.held.since > self.on

    @property
    def is_over(self):
        return self.held.until is not None and self.held.until <= self.on

    @property
    def left(self):
        """How far the last valid day is, where it is near: tomorrow, in 3 days; else empty."""
        if self.held.until is None or self.is_over or self.is_to_come:
            return ""
        until, on = self.held.until.toordinal(), self.on.toordinal()
        return say_left(until, on) if is_soon(until, on) else ""

    @property
    def renew(self):
        """The address of the form that renews it."""
        if not self.renewal:
            return ""
        form = reverse("fact-new", args=[self.person.code, "credentials"])
        return f"{form}?{urlencode(self.renewal)}"


class Month(NamedTuple):
    """A month, by its first day, with what runs out in it."""

    first: date
    lines: list

    @property
    def key(self):
        return f"{self.first:%Y-%m}"

    @property
    def at_once(self):
        return renewed_at_once(self.lines)


class Calendar:
    """Everything that the page shows."""

    def __init__(self, request):
        self.viewer = request.viewer
        self.scope = Scope.of(request, P.SEE_FILE)
        self.day = self.scope.day
        asked = request.GET.get("within", "")
        self.within = next((days for days in WITHIN if asked == str(days)), None)

    @property
    def is_own(self):
        """Whether the viewer sees their own certificates, and nobody else's."""
        return {one.coder for one in self.scope.people} == {self.viewer.account.coder_id}

    @property
    def periods(self):
        """The periods to choose from."""
        ahead = [(str(days), f"Next {counted(days, 'day')}") for days in WITHIN]
        return [("", "All months"), *ahead]

    @property
    def within_chosen(self):
        """The period that is chosen, as the list of them has it."""
        return str(self.within or "")

    @property
    def last_asked(self):
        """The last day of the period asked for."""
        return self.day + timedelta(days=self.within or 0)

    @cached_property
    def _lines(self):
        people = {one.coder: one for one in self.scope.people}
        held = certificates_on(self.day, people)
        return sorted(
            (self._line(people[one.coder], one) for one in held),
            key=lambda line: (line.held.until or date.max, line.person.name.casefold()),
        )

    def _line(self, person, held):
        place = self.scope.place_name(person.facility)
        return Line(person, place, held, self.day, self._renewal(person, held))

    def _renewal(self, person, held):
        if not held.until or held.since > self.day:
            return {}
        if not may_record(self.viewer, "credentials", person.coder):
            return {}
        known = {"credential": held.name}
        # What ran out may begin again on any day; what still holds goes on from its end.
        if held.until > self.day and not held.again:
            known["since"] = held.until.isoformat()
        return known

    def every_line(self):
        """Give every certificate that is asked for, in the order in which they run out."""
        if self.within is None:
            return self._lines
        return [*self.ended, *(line for month in self.year for line in month.lines)]

    @cached_property
    def held(self):
        """What is valid on the day."""
        return [one for one in self._lines if not (one.is_to_come or one.is_over)]

    @cached_property
    def ended(self):
        """What has run out, the longest ago first; however long it is."""
        return [one for one in self._lines if one.is_over]

    @cached_property
    def to_come(self):
        """What is on file with a first day after the day: not valid yet, and told apart."""
        ahead = [one for one in self._lines if one.is_to_come]
        return sorted(ahead, key=lambda one: one.held.since)

    @property
    def ended_at_once(self):
        return renewed_at_once(self.ended)

    @cached_property
    def _by_month(self):
        months = defaultdict(list)
        for one in self.held:
            if one.held.until and (self.within is None or one.last <= self.last_asked):
                months[one.last.replace(day=1)].append(one)
        return months

    @cached_property
    def year(self):
        """The months from the day on: twelve, or those asked for; those without anything too."""
        firsts = [_first(self.day, ahead) for ahead in range(self._ahead)]
        return [Month(one, self._by_month.get(one, [])) for one in firsts]

    @property
    def _ahead(self):
        if self.within is None:
            return AHEAD
        last = self.last_asked
        return (last.year - self.day.year) * 12 + last.month - self.day.month + 1

    @cached_property
    def later(self):
        """The months after those in which something runs out."""
        beyond = _first(self.day, self._ahead)
        return [Month(one, some) for one, some in self._by_month.items() if one >= beyond]

    @property
    def number_later(self):
        return sum(len(one.lines) for one in self.later)

    @property
    def has_much_later(self):
        """Whether what runs out after the year is too much to stand open."""
        return self.number_later > MUCH

    @property
    def in_a_year(self):
        return sum(len(one.lines) for one in self.year)

    @property
    def endless(self):
        """How many certificates have no end on file."""
        return sum(one.held.until is None for one in self.held)

    @property
    def has_any(self):
        return bool(self._lines)

    @property
    def is_one_facility(self):
        return len({one.facility for one in self.scope.people}) <= 1


def renewed_at_once(lines):
    """Give the renewals that one grid takes, one of a person; a single one has its own form."""
    first = {one.person.coder: one for one in reversed(lines) if one.renewal}
    some = [one for one in lines if first.get(one.person.coder) is one][:AT_ONCE]
    return some if len(some) > 1 else []


def _first(day, ahead):
    """Give the first day of the month so many months after that of a day."""
    years, month = divmod(day.month - 1 + ahead, 12)
    return date(day.year + years, month + 1, 1)

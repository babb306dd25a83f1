"""The certificate calendar: what runs out in which month, and what has run out."""

from collections import defaultdict
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.recording_about import may_record
from coderpath_web.frame.scope import Scope
from coderpath_web.rooms.renewals.queries import Certificate, certificates_on
from coderpath_web.standings.queries.people_on import Person

AHEAD = 12
"""Months that are always shown, the one of the day first."""
SOON = timedelta(days=90)
DAY = timedelta(days=1)
MUCH = 40
"""Certificates after the year that are folded away, where there are more."""


class Line(NamedTuple):
    """A certificate of somebody, with the form that renews it."""

    person: Person
    place: str
    held: Certificate
    is_soon: bool
    renew: str
    """The address of that form; empty for whoever may not record it."""

    @property
    def last(self):
        """The last valid day; None where no end is on file."""
        return self.held.until - DAY if self.held.until else None


class Month(NamedTuple):
    """A month, by its first day, with what runs out in it."""

    first: date
    lines: list

    @property
    def key(self):
        return f"{self.first:%Y-%m}"


class Calendar:
    """Everything that the page shows."""

    def __init__(self, request):
        self.viewer = request.viewer
        self.scope = Scope(request, P.SEE_FILE)
        self.day = self.scope.day

    @cached_property
    def _lines(self):
        people = {one.coder: one for one in self.scope.people}
        held = certificates_on(self.day, people)
        return sorted(
            (self._line(people[one.coder], one) for one in held),
            key=lambda line: (line.held.until or date.max, line.person.name.casefold()),
        )

    def _line(self, person, held):
        is_soon = held.until is not None and self.day < held.until <= self.day + SOON
        place = self.scope.place_name(person.facility)
        return Line(person, place, held, is_soon, self._renew(person, held))

    def _renew(self, person, held):
        if not held.until or not may_record(self.viewer, "credentials", person.coder):
            return ""
        known = {"credential": held.name}
        # What ran out may begin again on any day; what still holds goes on from its end.
        if held.until > self.day and not held.again:
            known["since"] = held.until.isoformat()
        return f"{reverse('fact-new', args=[person.code, 'credentials'])}?{urlencode(known)}"

    def every_line(self):
        """Give every certificate, in the order in which they run out."""
        return self._lines

    @cached_property
    def ended(self):
        """What has run out, the longest ago first; however long it is."""
        return [one for one in self._lines if one.held.until and one.held.until <= self.day]

    @cached_property
    def _by_month(self):
        months = defaultdict(list)
        for one in self._lines:
            if one.held.until and one.held.until > self.day:
                months[one.last.replace(day=1)].append(one)
        return months

    @cached_property
    def year(self):
        """The twelve months from the day on, those without anything too."""
        firsts = [_first(self.day, ahead) for ahead in range(AHEAD)]
        return [Month(one, self._by_month.get(one, [])) for one in firsts]

    @cached_property
    def later(self):
        """The months after those in which something runs out."""
        beyond = _first(self.day, AHEAD)
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
        return sum(one.held.until is None for one in self._lines)

    @property
    def has_any(self):
        return bool(self._lines)

    @property
    def is_one_facility(self):
        return len({one.facility for one in self.scope.people}) <= 1


def _first(day, ahead):
    """Give the first day of the month so many months after that of a day."""
    years, month = divmod(day.month - 1 + ahead, 12)
    return date(day.year + years, month + 1, 1)

"""The standards of a facility: what each productivity figure hangs on, and since when."""

from collections import defaultdict
from functools import cached_property

from django.urls import reverse

from coderpath.days import month_of
from coderpath.facts.standards import CORPORATE
from coderpath.facts.standards import Standards as Known
from coderpath.same_name import form, is_one_of, once
from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import capital, plain
from coderpath_web.access.counting import may_count
from coderpath_web.access.recording import may_set_standard
from coderpath_web.documents.queries import adopted, in_force, path_of
from coderpath_web.frame.asked_day import asked_day
from coderpath_web.proposals.queries import unconfirmed_facts
from coderpath_web.rooms.standards.in_units import amounts, counts, in_units, per_text
from coderpath_web.rooms.standards.on_trial import YEAR
from coderpath_web.rooms.standards.pages.like_size.beside import Beside
from coderpath_web.rooms.standards.pages.standards.people_named import PeopleNamed
from coderpath_web.rooms.standards.queries import behind
from coderpath_web.standings.queries.employment import places
from coderpath_web.standings.queries.standards_of import standards_at, work_at


class Standards:
    """Everything that the page shows."""

    def __init__(self, request, facility):
        self.facility = facility
        self.day, self.is_today = asked_day(request)
        self.viewer = request.viewer
        self.counts = bool(may_count(request.viewer, facility.pk))

    @cached_property
    def people(self):
        """The people whose names the viewer sees."""
        return PeopleNamed(self.viewer)

    def may_say_how(self, row):
        """Tell whether the viewer is offered to say how a standard was set."""
        return bool(self._may_of_corporate if row.facility == CORPORATE else self._may_here)

    @cached_property
    def _may_here(self):
        return may_set_standard(self.viewer, self.facility.pk)

    @cached_property
    def _may_of_corporate(self):
        return may_set_standard(self.viewer, None)

    @cached_property
    def place(self):
        return places().get(self.facility.pk)

    @property
    def name(self):
        return self.place.name if self.place else self.facility.code

    @property
    def day_text(self):
        return day_words(self.day.toordinal())

    @cached_property
    def written(self):
        return standards_at(self.facility)

    @cached_property
    def unconfirmed(self):
        """The standards that one person set alone, each with the proposal by which it waits."""
        return unconfirmed_facts()

    @cached_property
    def behind(self):
        """How each of them was set, as far as that is on record."""
        return behind(self.facility, self.written)

    @cached_property
    def beside(self):
        """What hospitals of like size have in force."""
        return Beside(self.facility, self.day, self.titles)

    @cached_property
    def counts_as(self):
        """What a record of each type counts, by the standards in force."""
        return counts(one.now.row for one in self.types if one.now)

    @cached_property
    def _fact_of(self):
        return {id(one.row): one for one in self.written}

    @cached_property
    def known(self):
        """The standards that count, asked as the judge asks them."""
        return Known(one.row for one in self.written if one.retracted_at is None)

    def in_force(self, name, month):
        """Give the standard by which a month is measured."""
        row = self.known.of_month(self.facility.code, name, month)
        return self._fact_of[id(row)] if row else None

    @cached_property
    def titles(self):
        document = in_force(self.day, adopted())
        known = dict(path_of(document).patient_types) if document else {}
        used = once([*known, *sorted({one.row.type for one in self.written} | self._worked)])
        classes = {one.row.type: self.behind.get(one.fact) for one in self.written}
        return {name: _title(name, known, classes.get(name)) for name in used}

    @property
    def _worked(self):
        """The types of the work as they are written."""
        return {name for name, _ in self._months.values()}

    @cached_property
    def _months(self):
        """For each type, as it is written, its months with the coders with work in them.

        By the form of its name; none where nobody is counted.
        """
        found = {}
        for one in work_at(self.facility, self.day) if self.counts else ():
            _, months = found.setdefault(form(one.type), (one.type, defaultdict(set)))
            months[month_of(one.month.toordinal())].add(one.coder)
        return found

    def work_of(self, name):
        """Give the months of a type with the coders with work in them."""
        return self._months.get(form(name), (name, {}))[1]

    @cached_property
    def types(self):
        return [OneType(self, name, title) for name, title in self.titles.items()]

    @property
    def without(self):
        """The types with work in months that no standard covers."""
        return [one for one in self.types if one.unmeasured]


def _title(name, known, behind):
    """Name a type as the path does; that of a class by its type and the class."""
    if behind and behind.service_class:
        of_type = known.get(behind.of_type) or capital(plain(behind.of_type))
        return f"{of_type}: {behind.service_class}"
    return known.get(name) or capital(plain(name))


class OneType:
    """A patient type at the facility: the standard in force, its history, and the work under it."""

    def __init__(self, page, name, title):
        self.page, self.name, self.title = page, name, title
        self._work = page.work_of(name)
        self.now = page.in_force(name, month_of(page.day.toordinal()))

    @cached_property
    def _measured(self):
        """For each standard the months and the coders that hang on it; None for no standard."""
        found = defaultdict(lambda: (set(), set()))
        for month, coders in self._work.items():
            standard = self.page.in_force(self.name, month)
            months, people = found[standard.fact if standard else None]
            months.add(month)
            people.update(coders)
        return found

    @property
    def unmeasured(self):
        """The months of work without any standard, the earliest first."""
        return sorted(self._measured[None][0]) if None in self._measured else []

    @property
    def unmeasured_coders(self):
        return len(self._measured[None][1]) if None in self._measured else 0

    @cached_property
    def history(self):
        """The standards, newest first: the facility's own, and those that served in its place."""
        mine = [one for one in self.page.written if is_one_of(one.row.type, (self.name,))]
        shown = [one for one in mine if not one.is_corporate or self._serves(one)]
        return [Span(self, one) for one in sorted(shown, key=lambda one: one.since, reverse=True)]

    def _serves(self, standard):
        return standard.fact in self._measured or standard is self.now

    def measured_lately(self, fact):
        """Give the coders whose work a standard measured in the last twelve months."""
        since = month_of(self.page.day.toordinal()) - YEAR
        some = ((month, coders) for month, coders in self._work.items() if month >= since)
        there = (coders for month, coders in some if self._measures(fact, month))
        return set().union(*there)

    def _measures(self, fact, month):
        standard = self.page.in_force(self.name, month)
        return standard is not None and standard.fact == fact

    def hanging(self, fact):
        """Count the months and the coders that a standard measures."""
        months, coders = self._measured.get(fact, ((), ()))
        return len(months), len(coders)

    @property
    def unconfirmed(self):
        """Whether the one in force waits to be confirmed."""
        return self.now.fact in self.page.unconfirmed

    @cached_property
    def amounts(self):
        """The one in force in every unit, by the unit's name."""
        return amounts(self.now.row) if self.now else {}

    @property
    def minutes_each(self):
        return self.amounts.get("minutes_each", "")

    @property
    def counts(self):
        """What a record counts beside the slowest type."""
        return self.page.counts_as.get(self.now.row.type, "") if self.now else ""

    @property
    def behind(self):
        return self.page.behind.get(self.now.fact) if self.now else None

    @property
    def now_per(self):
        return per_text(self.now.row) if self.now else ""

    @property
    def last_unmeasured(self):
        return self.unmeasured[-1]

    @property
    def now_hangs(self):
        return self.hanging(self.now.fact) if self.now else (0, 0)


class Span:
    """One standard of the history."""

    def __init__(self, one_type, standard):
        self.standard = standard
        self.row = standard.row
        self._type = one_type
        self.months, self.coders = one_type.hanging(standard.fact)
        self.is_now = one_type.now is standard
        self.unconfirmed = one_type.page.unconfirmed.get(standard.fact)
        self.behind = one_type.page.behind.get(standard.fact)

    @property
    def status(self):
        if self.standard.retracted_at:
            return "not_asked"
        return "here" if self.is_now else "done"

    @property
    def how(self):
        """Where somebody can say how it was set; empty where the viewer may not."""
        if self.standard.retracted_at or not self._type.page.may_say_how(self.row):
            return ""
        return reverse("standard-how", args=[self.standard.fact])

    @cached_property
    def _lately(self):
        return self._type.measured_lately(self.standard.fact) if self.is_now else set()

    @property
    def people(self):
        """Whom it measured in the last twelve months, as far as the viewer sees their names."""
        return self._type.page.people.named(self._lately)

    @property
    def more_people(self):
        """Whether it measured others, too."""
        return len(self.people) < len(self._lately)

    @property
    def per(self):
        return per_text(self.row)

    @property
    def minutes_each(self):
        return amounts(self.row)["minutes_each"]

    @property
    def in_units(self):
        """The standard in every unit."""
        return in_units(self.row)

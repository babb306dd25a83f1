"""Coverage without some people for some days: which types are then left to one, or to nobody."""

from datetime import timedelta
from functools import cached_property

from coderpath.days import FOREVER
from coderpath.same_name import form
from coderpath.sentence.dates import say_span
from coderpath.sentence.words import joined
from coderpath_web.frame.asked_day import read_day
from coderpath_web.frame.told_apart import told_apart
from coderpath_web.rooms.work.pages.coverage.left import Left, Missing, left_in
from coderpath_web.rooms.work.pages.coverage.who_covers import WhoCovers

USUAL = timedelta(days=27)
"""As long somebody is away who is asked of without a last day: four weeks."""
MOST_TICKED = 60
"""People to tick on the page; of more, one is chosen from a list at a time."""


class Away:
    """What somebody asked: who is away, from when to when; and what comes of it."""

    def __init__(self, coverage, asked):
        self.coverage, self.scope, self.asked = coverage, coverage.scope, asked
        self.codes = list(dict.fromkeys(one for one in asked.getlist("away") if one))
        people = {one.code: one for one in self.scope.people}
        self.people = [people[code] for code in self.codes if code in people]
        self.unknown = [code for code in self.codes if code not in people]
        self.first = read_day(asked.get("from", "")) or self.scope.day
        self.last = read_day(asked.get("to", "")) or self.first + USUAL
        self.wrong = self._wrong(asked)

    def _wrong(self, asked):
        if self.unknown:
            verb = "is" if len(self.unknown) == 1 else "are"
            return f"{joined(self.unknown, 'and')} {verb} not among the people shown here."
        if any(asked.get(name) and not read_day(asked[name]) for name in ("from", "to")):
            return "One of these is not a day that can be shown."
        return "The last day away is before the first one." if self.last < self.first else ""

    @property
    def is_asked(self):
        return bool(self.people) and not self.wrong

    @property
    def names(self):
        """Name those asked of, as a sentence does."""
        return joined([self._called[one.coder] for one in self.people], "and")

    @cached_property
    def _called(self):
        """What everybody shown here is called beside the others."""
        return told_apart((one.coder, one.name, one.code) for one in self.scope.people)

    @property
    def are(self):
        return "is" if len(self.people) == 1 else "are"

    @cached_property
    def options(self):
        """Those whose absence can be felt, and whoever is asked of: code, name, whether chosen."""
        able = [one for one in self.scope.people if self._covers_any(one) or one in self.people]
        called = told_apart((one.code, self._name(one), one.code) for one in able)
        return [(one.code, called[one.code], one in self.people) for one in able]

    @property
    def are_ticked(self):
        """Whether all of them stand on the page, each with a box."""
        return len(self.options) <= MOST_TICKED

    @property
    def more_options(self):
        """Who else can be chosen, for a list."""
        others = [(code, name) for code, name, is_chosen in self.options if not is_chosen]
        return [("", "Choose a person"), *others]

    @property
    def chosen(self):
        """Those chosen: code, name, and the address that asks of all the others."""
        return [(one.code, self._called[one.coder], self._without(one.code)) for one in self.people]

    def _without(self, code):
        asked = self.asked.copy()
        asked.setlist("away", [one for one in self.codes if one != code])
        return f"?{asked.urlencode()}#away"

    def _covers_any(self, person):
        return any(one.is_proficient for one in self.coverage.types_of(person).values())

    def _name(self, person):
        place = "" if self.coverage.is_one_facility else self.scope.place_name(person.facility)
        return f"{person.name}, {place}" if place else person.name

    @cached_property
    def left(self):
        """For each type where these people work, who is left in these days, the fewest first."""
        if not self.is_asked:
            return []
        kinds = {form(name): title for name, title in self.coverage.titles.items()}
        found = [
            Left(
                self.scope.place_name(place), title, (place, kind), *left_in(self.who, place, kind)
            )
            for place in self.who.places
            for kind, title in kinds.items()
        ]
        return sorted(found, key=lambda one: (not one.is_thin, _order(one)))

    @property
    def thin(self):
        """The types that come to hang on one person, or on nobody."""
        return [one for one in self.left if one.is_thin]

    @cached_property
    def least(self):
        """How many are left, by facility and type, where somebody is missing."""
        return {one.key: len(one.proficient) for one in self.left if one.missing}

    @property
    def is_one_place(self):
        return len(self.who.places) <= 1

    @cached_property
    def who(self):
        """Who covers what in these days, wherever these people work in them."""
        coders = {one.coder for one in self.people}
        return WhoCovers(self.scope.reached, coders, self.first, self.last)

    @property
    def without_type(self):
        """Name those asked of whose absence takes nobody from any type, by what is on file."""
        missed = {one.coder for left in self.left for one in left.missing}
        kept = [one.coder for one in self.people if one.coder not in missed]
        return joined([self._called[one] for one in kept], "and")

    @property
    def on_leave(self):
        """Whose leave on file is counted as well: each with its days."""
        found = [
            Missing(coder, self.who.names[coder], _days_of(leave))
            for coder, some in self.who.leaves.items()
            for leave in some
            if coder not in self.who.away and self.who.covers_any(coder)
        ]
        return sorted(found, key=lambda one: one.name.casefold())


def _order(left):
    return len(left.proficient), left.place, left.title


def _days_of(leave):
    return say_span(leave.since.toordinal(), leave.until.toordinal() if leave.until else FOREVER)

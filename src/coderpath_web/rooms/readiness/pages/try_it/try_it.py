"""What the page for trying shows: what might be done, and what comes of it. Nothing is saved."""

from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from coderpath.criteria.percent import percent_text
from coderpath.explain.ahead import say_forecast
from coderpath.explain.names import level_title, surroundings
from coderpath.path import PARTS
from coderpath.sentence.words import listed
from coderpath_web.rooms.readiness.pages.headline import headline
from coderpath_web.rooms.readiness.pages.lines import Lines
from coderpath_web.rooms.readiness.pages.try_it.asked import LevelAsked
from coderpath_web.rooms.readiness.pages.try_it.chosen import address_of, choices_of, imagined_of
from coderpath_web.standings.simulate import Simulation
from coderpath_web.standings.ways import next_levels


class Outcome(NamedTuple):
    """What comes of it for a level: from when it is ready, against waiting alone; what is open."""

    title: str
    is_post: bool
    is_place: bool
    ready_from: int | None
    once: object
    """What it waits for, in words, where a month that is over is not recorded; else nothing."""
    before: int | None
    still_open: tuple
    has_way: bool
    is_now: bool


class TryIt:
    """One coder's possible future, from the choices in the address."""

    def __init__(self, opened, asked):
        self.opened = opened
        self.code = opened.coder.code
        self.headline = headline(opened)
        self.judgement = opened.judgement
        self.is_judged = bool(self.judgement and self.judgement.levels)
        self.asked = asked

    @property
    def title(self):
        """The page's name; of somebody else, with whose it is."""
        return "Try it" if self.opened.is_self else f"Try it for {self.opened.name}"

    @property
    def hangs_on(self):
        return self.opened.hangs_on

    @cached_property
    def next_levels(self):
        found = next_levels(self.judgement)
        return sorted(found, key=lambda one: one.level.opening)

    @cached_property
    def sections(self):
        """What the next levels lack, question by question: the nearest rung first, then posts."""
        above = set()
        return [
            LevelAsked(verdict, self.lines, self._choices_for, above)
            for verdict in self.next_levels
        ]

    @cached_property
    def lines(self):
        return Lines(self.opened)

    @property
    def rungs_asked(self):
        return [one for one in self.sections if not one.is_post]

    @cached_property
    def first_asked(self):
        """The nearest rung about which something can be done: the way to it stands at the top."""
        return next((one for one in self.rungs_asked if one.first_choices), None)

    @property
    def posts_asked(self):
        return [one for one in self.sections if one.is_post and one.questions]

    @property
    def shows_others(self):
        """Whether what no next level asks stands open: ticked, or all that there is."""
        has_asked = self.rungs_asked or self.posts_asked
        return not has_asked or any(one.is_ticked for one in self.others)

    def _choices_for(self, criterion):
        """Give whatever could be done about a criterion, as the reader has set it."""
        offers = self._offers([criterion])
        return choices_of(offers.values(), self.asked, self.opened.on)

    @cached_property
    def other_offers(self):
        """Whatever else the path knows of."""
        criteria = dict.fromkeys(
            leaf
            for level in self.opened.path
            for part in PARTS
            for item in level.part(part)
            for leaf in _leaves(item.criterion)
        )
        near = {one.key for one in self.near}
        return {key: one for key, one in self._offers(criteria).items() if key not in near}

    def _offers(self, criteria):
        judged = self.judgement
        around = surroundings(judged.record, judged.path, judged.on)
        words = around.names.words
        return _first_of_each(
            one for rule in criteria for one in words(rule).remedies(rule, around)
        )

    @cached_property
    def near(self):
        """The choices that answer what the next levels lack, each once, in the order shown."""
        return list({one.key: one for part in self.sections for one in part.choices}.values())

    @cached_property
    def others(self):
        return choices_of(self.other_offers.values(), self.asked, self.opened.on)

    @property
    def other_groups(self):
        """The other choices by kind, each with whether one of them is ticked."""
        ordered = sorted(self.others, key=lambda one: one.offer.group)
        for group, found in groupby(ordered, key=lambda one: one.offer.group):
            choices = list(found)
            yield group, choices, any(one.is_ticked for one in choices)

    @property
    def address(self):
        """The address that gives the same answer, with nothing in it that is not ticked."""
        return address_of(self.code, self.ticked)

    @property
    def has_unticked_in_address(self):
        """Whether the address says something of what is not ticked, as plain forms send it."""
        named = {name for one in self.ticked for name, _ in one.query}
        return not set(self.asked) <= {"do", *named}

    @property
    def ticked(self):
        return [one for one in (*self.near, *self.others) if one.is_ticked]

    @cached_property
    def simulation(self):
        imagined = imagined_of((*self.near, *self.others), self.code)
        return Simulation(self.opened.record, self.opened.path, self.opened.on, imagined)

    @cached_property
    def outcomes(self):
        """What comes of it for each next level: rungs first, then posts."""
        return [self._outcome(verdict) for verdict in self.next_levels]

    @property
    def rungs(self):
        return [one for one in self.outcomes if not one.is_post]

    @property
    def posts(self):
        return [one for one in self.outcomes if one.is_post]

    @property
    def posts_ready(self):
        """The posts that nothing is missing for today, as a list of words."""
        return listed([one.title for one in self.posts if one.is_now])

    @property
    def posts_ahead(self):
        return [one for one in self.posts if not one.is_now]

    def _outcome(self, verdict):
        name = verdict.level.level
        is_place = verdict.placing is not None
        answer = self.simulation.answer(name, place=is_place)
        before = self.opened.outlook.of(verdict).earliest
        still = self.lines.steps_shown(answer.open_way) if answer.open_way else ()
        return Outcome(
            title=verdict.level.title,
            is_post=verdict.level.opening,
            is_place=is_place,
            ready_from=answer.ready_from,
            once=say_forecast(answer.forecast) if answer.forecast.awaits else "",
            before=before,
            still_open=still,
            has_way=answer.has_way,
            is_now=answer.ready_from == self.opened.on,
        )

    @cached_property
    def climb(self):
        """The levels taken one after the other, if each is taken on its first day."""
        path = self.opened.path
        return [(level_title(path, one.level), one.since) for one in self.simulation.climb()]

    @cached_property
    def rate(self):
        """The result that every month not recorded repeats, unless a pace is tried."""
        rate = self.opened.outlook.rate
        return "" if rate is None else percent_text(rate)


def _first_of_each(offers):
    found = {}
    for one in offers:
        found.setdefault(one.key, one)
    return found


def _leaves(criterion):
    if criterion.is_leaf:
        yield criterion
    for part in criterion.parts():
        yield from _leaves(part)

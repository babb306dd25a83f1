"""Requirements as lines of a page: mark, what is asked, what is missing, the nearest routes."""

from dataclasses import dataclass
from urllib.parse import quote

from django.urls import reverse

from coderpath.days import FOREVER
from coderpath.explain.asks import asks, asks_of
from coderpath.explain.missing import case_of, mend, missing, missing_of
from coderpath.explain.requirement_lines import mend_of
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_since, say_until
from coderpath.verdict import State
from coderpath_web.decisions.models import GrantedException
from coderpath_web.decisions.queries import exceptions_in_force
from coderpath_web.decisions.still_asked import still_asked
from coderpath_web.rooms.readiness.pages.gauges import gauge_of
from coderpath_web.rooms.readiness.pages.marks import (
    NOT_APPLYING,
    NOT_ASKED,
    NOT_MET,
    NOT_RECORDED,
    PRESUMED,
    SOON_OVER,
    Mark,
    mark_of,
)
from coderpath_web.rooms.readiness.pages.turns import to_coder, turn_of, turn_words
from coderpath_web.standings.judge import RequirementVerdict
from coderpath_web.standings.ways import ways_to_meet
from coderpath_web.ui.charts.drawing import Drawing

PLAIN = "!$&'()*+,;=~:@"
"""What an address says as it is written."""
ORDER = {NOT_MET: 0, NOT_RECORDED: 1, SOON_OVER: 2}


@dataclass(frozen=True)
class Step:
    """One thing to do on a route: what is asked, what is missing, how it is mended or when."""

    ask: str
    missing: Said
    mend: Said
    comes_on: int | None
    turn: str = ""
    """Whose turn it is, in words."""


@dataclass(frozen=True)
class Line:
    """A requirement on a day, ready to be shown."""

    item: RequirementVerdict
    level: str
    mark: Mark
    ask: str
    since: Said
    until: Said
    missing: Said
    mend: Said
    href: str
    routes: tuple[tuple[Step, ...], ...] = ()
    gauge: Drawing | None = None
    exception: GrantedException | None = None
    """One in force on the day: it is shown, and the mark stays as the judge says."""

    @property
    def id(self):
        return self.item.requirement.id

    @property
    def is_open(self):
        return self.mark.is_open

    @property
    def says_its_mark(self):
        """Whether it reads met by something other than facts, which is said in a word."""
        return self.mark in {PRESUMED, NOT_ASKED, NOT_APPLYING}

    @property
    def source(self):
        return self.item.requirement.source or ""

    @property
    def assumed(self):
        return self.item.requirement.assumed or ""


class Lines:
    """Makes the lines of one coder on one day."""

    def __init__(self, opened):
        self.judgement = opened.judgement
        self.outlook = opened.outlook
        self.code = opened.coder.code
        self.is_self = opened.is_self
        self.is_withheld = opened.is_withheld
        self.why = WhyAddresses(self.code)
        there = exceptions_in_force(opened.day, [opened.coder.pk])
        covering = still_asked(there, opened.file.document.name) if opened.file else ()
        self.exceptions = {(one.level, one.rule): one for one in covering}

    def line(self, item, verdict):
        """Give the line of a requirement of a level."""
        lasting = item.state is State.MET and not item.presumed and not item.in_grace
        has_date = not item.presumed and not item.in_grace
        ends, routes = item.as_far_as_recorded, self.routes(item)
        return Line(
            item=item,
            level=verdict.level.level,
            mark=mark_of(item, self.judgement),
            ask=asks_of(item.requirement, self.judgement.path),
            since=say_since(item.since) if has_date else said(),
            until=say_until(item.until, as_far_as_recorded=ends) if lasting else said(),
            missing=missing_of(item, self.judgement).without_sources,
            mend=self._mend_of(item, routes),
            href=self.why.of(verdict.level.level, item.requirement.id),
            routes=routes,
            gauge=gauge_of(item.branch, self.judgement) if item.applies else None,
            exception=self.exceptions.get((verdict.level.level, item.requirement.id)),
        )

    def lines(self, items, verdict):
        """Give the lines of requirements: open ones first, then what runs out soon."""
        found = [self.line(item, verdict) for item in items]
        return sorted(found, key=lambda line: ORDER.get(line.mark, 3))

    def _mend_of(self, item, routes):
        """Say what would mend a requirement; where one thing would, as its step does."""
        if self.is_self and len(routes) == 1 and len(routes[0]) == 1:
            return routes[0][0].mend
        return mend_of(item, self.judgement)

    def routes(self, item):
        """Give the ways to meet one requirement, the nearest first."""
        if item.state is State.MET:
            return ()
        return tuple(self.steps(way) for way in ways_to_meet(item))

    def steps(self, way):
        """Give the steps of a way."""
        return tuple(self.step(lack) for lack in way.lacks)

    def steps_shown(self, way):
        """Give the steps of a way judged apart, but for what is not shown to whoever looks."""
        shown = (one for one in way.lacks if not self.is_withheld(one.requirement.requirement))
        return tuple(self.step(one) for one in shown)

    def step(self, lack):
        return self.step_of(lack.branch)

    def step_of(self, branch):
        """Give the step that answers a branch that is open: what to do, when, and whose turn."""
        comes_on = self.outlook.comes_on(branch.criterion) if self.outlook else None
        comes_on = comes_on if comes_on and comes_on < FOREVER else None
        turn = turn_of(branch, comes_on)
        return Step(
            ask=asks(branch.criterion, self.judgement.path),
            missing=missing(branch, self.judgement).without_sources,
            mend=self._mend(branch, turn),
            comes_on=comes_on,
            turn=turn_words(turn, is_self=self.is_self),
        )

    def _mend(self, branch, turn):
        """Say what to do; to coders themselves nothing that only others can do."""
        to_do = mend(branch, self.judgement)
        return to_coder(turn, case_of(branch, self.judgement), to_do) if self.is_self else to_do


def why_address(code, level, requirement):
    """Give the address of the reasons of a requirement."""
    return WhyAddresses(code).of(level, requirement)


class WhyAddresses:
    """Where the reasons of one coder's requirements stand: a page leads to dozens of them."""

    def __init__(self, code):
        self.begin = reverse("why", args=[code, "x", "x"]).removesuffix("x/x/")

    def of(self, level, requirement):
        return f"{self.begin}{quote(level, safe=PLAIN)}/{quote(requirement, safe=PLAIN)}/"


def rows_of(branch):
    """Go through every fact that a branch and its parts rest on, each once."""
    seen = dict.fromkeys(branch.facts)
    for part in branch.inside:
        seen.update(dict.fromkeys(rows_of(part)))
    return tuple(seen)


def is_quiet(line):
    """Tell whether a line may be folded away: met, with no end near."""
    return line.mark != SOON_OVER and not line.is_open


def counted_states(lines):
    """Count the lines that are met, not met and not recorded."""
    met = sum(1 for line in lines if not line.is_open)
    not_met = sum(1 for line in lines if line.mark == NOT_MET)
    return met, not_met, len(lines) - met - not_met

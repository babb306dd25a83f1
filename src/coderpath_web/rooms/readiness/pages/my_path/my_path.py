"""What the page of the own way shows, put together once for the template."""

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from coderpath.explain.ahead import say_forecast
from coderpath.explain.names import level_title
from coderpath.sentence.dates import say_month
from coderpath.sentence.words import counted, listed, lowered
from coderpath.transition import levels_coming
from coderpath_web.decisions.windows import closed_until
from coderpath_web.frame.coder.withheld_said import say_withheld
from coderpath_web.frame.open_positions import OpenPosition
from coderpath_web.frame.rooms import awaited, offers, open_positions
from coderpath_web.rooms.readiness.pages.endings import ending_exceptions, endings
from coderpath_web.rooms.readiness.pages.headline import DECIDED, headline
from coderpath_web.rooms.readiness.pages.lines import Lines, counted_states, is_quiet
from coderpath_web.rooms.readiness.pages.months import bar_of, last_year, reads_months
from coderpath_web.rooms.readiness.pages.my_path.career import milestones, older_names, spells
from coderpath_web.rooms.readiness.pages.my_path.helping import TRAINER, helpers_of, region_of
from coderpath_web.rooms.readiness.pages.my_path.placing import start_of
from coderpath_web.rooms.readiness.pages.my_path.side_lines import drawn
from coderpath_web.rooms.readiness.pages.my_path.trail import trail_of
from coderpath_web.standings.judge import Forecast, LevelVerdict
from coderpath_web.standings.ways import next_levels, steps, ways
from coderpath_web.ui.charts.strip import draw_strip

NO_WAY = "No way"
TRY_ANY, TRY_SOONER = "Try what could happen", "Try what would get there sooner"
LONGEST_STEP = 60
"""Signs of a step that the answer itself may name."""


@dataclass(frozen=True)
class Side:
    """Another level that can be reached from here: a rung or a post, with what is still open."""

    verdict: LevelVerdict
    word: str
    state: str
    is_post: bool
    lines: tuple
    forecast: Forecast
    duties: tuple[str, ...]
    openings: tuple[OpenPosition, ...]

    @property
    def title(self):
        return self.verdict.level.title

    @property
    def drawn_lines(self):
        """Every line, as it is drawn."""
        return map(drawn, self.lines)

    @property
    def forecast_text(self):
        return say_forecast(self.forecast)


class MyPath:
    """One coder's way on the day asked."""

    def __init__(self, opened, viewer):
        self.opened = opened
        self.viewer = viewer
        self.code = opened.coder.code
        self.judgement = opened.judgement
        self.headline = headline(opened)
        self.target = self.headline.target
        self.is_judged = bool(self.judgement and self.judgement.levels)

    @property
    def hangs_on(self):
        granted = sorted(one.pk for one in self.maker.exceptions.values())
        return (*self.opened.file_hangs_on, *granted)

    @property
    def asked_hangs_on(self):
        """What is asked is told beside what was claimed and waits."""
        return (*self.hangs_on, *self.claimed)

    @property
    def others_hang_on(self):
        """What is told of other people hangs on whatever anybody does."""
        return self.opened.hangs_on

    @cached_property
    def maker(self):
        return Lines(self.opened)

    @cached_property
    def first_step(self):
        """What to do first: the first step of the nearest way that does not come by waiting."""
        if not self.target or self.target.asks_nothing_more:
            return None
        return next((step for step in self.conditions if not step.comes_on), None)

    @property
    def names_its_step(self):
        """Whether the answer names what is to be done: one step, and short enough to be read."""
        one = None if self.headline.more is DECIDED else self.first_step
        is_named = one and len(self.conditions) == 1 and len(str(one.mend)) <= LONGEST_STEP
        return bool(is_named and self.judgement.held)

    @property
    def step_named(self):
        """The step as it goes on in the answer: to IV: begin training in inpatient."""
        return lowered(str(self.first_step.mend)) if self.names_its_step else ""

    @property
    def first_line(self):
        """The requirement that the first step is for."""
        return self.open_lines[0] if self.open_lines else None

    @property
    def missing_address(self):
        """Where all that is missing stands: the one requirement, else the list of them."""
        return self.first_line.href if len(self.open_lines) == 1 else "#asks"

    @property
    def tries(self):
        """What trying would be for; empty where no level is above."""
        if not self.target:
            return ""
        return TRY_ANY if self.target.asks_nothing_more else TRY_SOONER

    @property
    def keeping_open(self):
        """What is open of what a level held asks of its holders: its title, and the steps."""
        for verdict, lines in self.keeping if self.is_judged else ():
            ways = [line.routes[0] for line in lines if line.is_open and line.routes]
            if ways:
                yield verdict.level.title, [step for way in ways for step in way]

    @cached_property
    def lines(self):
        """What the next level asks: open first."""
        if not self.target:
            return []
        return self.maker.lines(self.target.of("minimum", "advance"), self.target)

    @property
    def open_lines(self):
        return [line for line in self.lines if line.is_open]

    @cached_property
    def own_lines(self):
        """What is met and asked by this level itself, or has an end near."""
        own = {id(item) for part in ("minimum", "advance") for item in self.target.level.part(part)}
        rest = [line for line in self.lines if not line.is_open]
        return [one for one in rest if id(one.item.requirement) in own or not is_quiet(one)]

    @cached_property
    def carried_lines(self):
        """What is met and was asked by levels further down."""
        shown = {line.id for line in (*self.open_lines, *self.own_lines)}
        return [line for line in self.lines if line.id not in shown]

    @cached_property
    def claimed(self):
        """What was said and waits to be vouched for, that would meet something asked here."""
        return awaited(self.opened.coder, self.opened.file.document, self.opened.day)

    @property
    def open_beside(self):
        """What is open, each with what waits for it, and with what coders can do themselves."""
        for line in self.open_lines:
            waits = [one for one in self.claimed if line.id in one.requirements]
            yield line, waits, [] if waits else self._offers(line)

    def _offers(self, line):
        """Give what coders can do about a line of their own path; others find it at its reasons."""
        if not self.opened.is_self:
            return []
        return offers(self.viewer, self.opened.coder, line.item.requirement.criterion)

    @property
    def withheld_text(self):
        """How much the next level asks that is not shown to whoever looks."""
        if self.target is None:
            return ""
        return say_withheld(self.opened.path, self.target.level, self.opened.withheld)

    @property
    def preferred(self):
        return self.maker.lines(self.target.preferred, self.target) if self.target else []

    @cached_property
    def counts_text(self):
        """How many requirements are met; what is not recorded is never counted as failed."""
        if not self.lines or (self.target.placing and self.target.placing.fits):
            return ""
        met, not_met, unknown = counted_states(self.lines)
        texts = [f"{met} of {counted(len(self.lines), 'requirement')} {_is(met)} met"]
        texts += [f"{not_met} {_is(not_met)} not met"] if not_met else []
        texts += [f"{unknown} {_is(unknown)} not recorded"] if unknown else []
        return listed(texts) + "."

    @cached_property
    def keeping(self):
        """What each level held asks of its holders."""
        return [
            (verdict, self.maker.lines(verdict.of("keep"), verdict))
            for verdict in self.judgement.held
            if verdict.of("keep")
        ]

    @cached_property
    def forecast(self):
        if not self.target or not self.opened.outlook:
            return None
        return self.opened.outlook.of(self.target)

    @property
    def forecast_text(self):
        return say_forecast(self.forecast)

    @property
    def awaited(self):
        """The month that is over and whose record alone is missing, in words; empty otherwise."""
        return say_month(self.forecast.awaits) if self.forecast.awaits else ""

    @cached_property
    def conditions(self):
        """What has to come about for the earliest date: the steps of the nearest way."""
        steps = [step for way in ways(self.target)[:1] for step in self.maker.steps(way)]
        return list({(step.mend, step.comes_on): step for step in steps}.values())

    @cached_property
    def openings(self):
        """What the coder can apply for today."""
        return open_positions(self.viewer, self.opened.coder)

    @property
    def sides_hang_on(self):
        return (*self.hangs_on, *self.openings)

    @cached_property
    def sides(self):
        """The other ways on: rungs first, then posts."""
        others = [one for one in next_levels(self.judgement) if one is not self.target]
        found = [self._side(one) for one in others]
        return sorted(found, key=lambda side: side.is_post)

    def _side(self, verdict):
        lines = self.maker.lines(verdict.of("minimum", "advance"), verdict)
        lacks = steps(verdict)
        word = NO_WAY if lacks is None else counted(lacks, "step")
        is_post = verdict.level.opening
        if verdict.is_ready:
            word = "Would qualify" if is_post else "Ready"
        state = str(verdict.ready.state)
        return Side(
            verdict=verdict,
            word=word,
            # Green is for what can happen: nobody comes to a post without an opening.
            state="not_asked" if is_post and verdict.is_ready else state,
            is_post=is_post,
            lines=tuple(lines),
            forecast=self.opened.outlook.of(verdict),
            duties=self.opened.path.whole_duties(verdict.level),
            openings=tuple(one for one in self.openings if one.level == verdict.level.level),
        )

    @cached_property
    def further(self):
        """The rungs above the next one: the ladder that builds up from there."""
        found, last = [], self.target.level if self.target else None
        while last is not None:
            above = [
                level
                for level in self.opened.path
                if last.level in level.after and not level.opening and level not in found
            ]
            last = above[0] if above else None
            found += above[:1]
        return found

    @cached_property
    def drawings(self):
        """The trail, wide and tall."""
        return trail_of(self)

    @cached_property
    def spells(self):
        return spells(self.opened) if self.opened.record else []

    @cached_property
    def milestones(self):
        return milestones(self.opened) if self.opened.record else []

    @cached_property
    def start(self):
        """Where somebody without a level starts, and why; None for everybody else."""
        return start_of(self.opened, self.target)

    @property
    def older_names(self):
        """Under which older names a level held now was held, and until when."""
        return older_names(self.opened) if self.is_judged else []

    @cached_property
    def endings(self):
        found = [
            *endings(self.opened.file, self.target),
            *ending_exceptions(self.viewer, self.opened),
        ]
        return sorted(found, key=lambda one: one.last)

    @property
    def asks_for(self):
        """The level that can be asked for today; None for whoever is to be placed."""
        is_asked = self.target and self.target.placing is None and self.opened.is_today
        is_coming = self.target and self.target.level.title in dict(self.coming)
        return self.target.level if is_asked and not is_coming else None

    @property
    def requests_closed(self):
        """When requests are taken again, where they are not taken today."""
        return closed_until(self.opened.path, self.opened.day)

    @property
    def coming(self):
        """Levels on file from a day to come, each with its first day."""
        path, record = self.opened.path, self.opened.record
        ahead = levels_coming(path, record.positions if record else (), self.opened.on)
        return [(level_title(path, row.level), row.since) for _, row in ahead]

    @cached_property
    def months(self):
        return last_year(self.opened)

    @property
    def latest_month(self):
        """The newest month with a result; None where none of the last has one."""
        return next((month for month in reversed(self.months) if month.percent), None)

    @property
    def strip(self):
        """The months as small bars."""
        record = reverse("record", args=[self.opened.coder.code])
        bars = (bar_of(month)._replace(href=_month_in(record, month)) for month in self.months)
        return draw_strip(list(bars))

    @property
    def months_address(self):
        """Where the months are told in full: the first requirement here that reads them."""
        lines = [*self.lines, *(line for _, lines in self.keeping for line in lines)]
        return next((one.href for one in lines if reads_months(one.item.branch)), "")

    @cached_property
    def helpers(self):
        return helpers_of(self.opened) if self.opened.record else []

    @property
    def lacks_trainer(self):
        """Whether the region is known, and nobody in it is on file as a trainer."""
        region = region_of(self.opened.record, self.opened.on)
        known = TRAINER in self.opened.path.by_name
        return bool(region) and known and not any(one.trains for one in self.helpers)


def _is(number):
    return "is" if number == 1 else "are"


def _month_in(record, month):
    """Give the address of a record narrowed to what a month rests on."""
    return f"{record}?month={month.month // 12:04d}-{month.month % 12 + 1:02d}"

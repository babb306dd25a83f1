"""One month of a coder: its figures with what is behind them, and what became of it."""

from functools import cached_property
from typing import NamedTuple

from coderpath.days import month_of
from coderpath.facts.months import standard_of
from coderpath.facts.rows import Productivity
from coderpath.facts.standards import Standards
from coderpath.measures.work import earned_by
from coderpath.sentence.words import listed, number_text
from coderpath_web.documents.named import type_titles
from coderpath_web.facts.names import coder_name, facility_name
from coderpath_web.facts.queries import fact_number
from coderpath_web.facts.standards import standards_on_file
from coderpath_web.months.enums import Step
from coderpath_web.months.queries import steps_of
from coderpath_web.months.sources import records_in
from coderpath_web.rooms.months.pages.figures_shown import WorkShown, hours
from coderpath_web.rooms.months.pages.month.changed import changes_of
from coderpath_web.rooms.months.rules import may_answer_month, may_submit_month
from coderpath_web.rooms.months.stands import answer_said, stand_of
from coderpath_web.time_spent.queries import time_rolled
from coderpath_web.time_spent.reasons import TITLES

DID = {
    Step.SUBMITTED: "Submitted",
    Step.RETURNED: "Returned",
    Step.CONFIRMED: "Confirmed",
    Step.LAPSED: "On file as submitted: nobody answered in time",
    Step.RESTATED: "Figures changed after it counted",
}


class RowShown(NamedTuple):
    """Records of a type at a facility, with the standard that measures them."""

    row: Productivity
    title: str
    place: str
    standard: str
    earned: str
    fact: int | None


class StepShown(NamedTuple):
    """Something that happened to the month."""

    word: str
    entry: object
    says: str
    """What whoever gave the month back wants mended."""


class MonthPage:
    """Everything that the page shows."""

    def __init__(self, viewer, coder, told):
        self.viewer, self.coder, self.told = viewer, coder, told
        self.is_self = viewer.is_self(coder)

    @property
    def month(self):
        return self.told.month

    @property
    def key(self):
        return f"{self.month:%Y-%m}"

    @cached_property
    def name(self):
        return coder_name(self.coder.code)

    @property
    def stand(self):
        return stand_of(self.told)

    @property
    def answer_said(self):
        return answer_said(self.told)

    @cached_property
    def titles(self):
        return type_titles()

    @cached_property
    def standards(self) -> Standards:
        return standards_on_file()

    @cached_property
    def shown(self):
        return WorkShown(self.told.work(self.standards))

    @cached_property
    def rows(self):
        return [self._row(one) for one in self.told.productivity]

    def _row(self, row):
        standard = standard_of(row, self.standards)
        rate = (
            f"{number_text(standard.records)} in {number_text(standard.minutes)} minutes"
            if standard
            else ""
        )
        return RowShown(
            row,
            self.titles[row.type],
            facility_name(row.facility),
            rate,
            hours(earned_by(row.records, standard)) if standard else "",
            fact_number(row.source),
        )

    @property
    def without_standard(self):
        """Name what no standard measures, as part of a sentence."""
        return listed([f"{one.title} at {one.place}" for one in self.rows if not one.standard])

    @property
    def minutes_fact(self):
        """The fact of the hours; nothing where none is on file."""
        return next((fact_number(one.source) for one in self.told.hours), None)

    @cached_property
    def time(self):
        """Where paid time went, as it was entered; None where only a figure is on file."""
        found = time_rolled(coders=[self.coder.pk], months=[self.month])
        return next(iter(found), None)

    @property
    def time_lines(self):
        """Paid time, and what is taken out of it, in hours."""
        if not self.time:
            return []
        out = [("leave", self.time.leave), *sorted(self.time.away.items())]
        less = [(TITLES[name], f"less {hours(minutes)}") for name, minutes in out if minutes]
        return [(TITLES["paid"], hours(self.time.paid)), *less]

    @cached_property
    def has_records(self):
        """Whether coded records are behind the figures."""
        return any(records_in([self.coder.pk], [self.month]))

    @cached_property
    def steps(self):
        steps = steps_of([self.coder.pk], [self.month])
        return [
            StepShown(
                DID[Step(one.step)],
                one.made_in,
                one.made_in.why if one.step == Step.RETURNED else "",
            )
            for one in reversed(steps)
        ]

    @cached_property
    def changes(self):
        """What was restated, the latest first, with what was decided on the earlier figures."""
        steps = steps_of([self.coder.pk], [self.month]).filter(step=Step.RESTATED)
        return [changes_of(self.coder, self.month, one.made_in) for one in reversed(steps)]

    @property
    def may_submit(self):
        return self.told.is_to_submit and may_submit_month(self.viewer, self.coder)

    @property
    def may_answer(self):
        return self.told.is_to_answer and may_answer_month(self.viewer, self.coder)

    @property
    def returned(self):
        """Why it was returned; nothing where it was not, or was submitted again."""
        step = self.told.stand.step
        return step.made_in if step and step.step == Step.RETURNED else None

    @property
    def number(self):
        return month_of(self.month.toordinal())

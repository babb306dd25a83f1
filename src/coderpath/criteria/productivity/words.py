"""What productivity asks, and what is missing: a full window, recorded months, or the result."""

from collections.abc import Sequence
from fractions import Fraction

from coderpath.criteria.percent import asked_of, percent_text, threshold_text
from coderpath.criteria.pool import Measure
from coderpath.criteria.productivity.ahead import full_on
from coderpath.criteria.productivity.months import say_each_month, say_window
from coderpath.criteria.productivity.results import (
    mend_failing,
    mend_result,
    say_failing,
    say_result,
    telling_ratio,
)
from coderpath.criteria.productivity.rule import Productivity
from coderpath.criteria.productivity.turn import turn
from coderpath.criteria.productivity.unrecorded import mend_unrecorded, say_unrecorded
from coderpath.criteria.remedies import Quantity, Remedy
from coderpath.criteria.threshold import missed, whole_percent
from coderpath.criteria.window import last_closed
from coderpath.criteria.words import (
    BY_ITSELF,
    Case,
    Clause,
    Contrast,
    Heading,
    Measured,
    Names,
    Surroundings,
    Words,
)
from coderpath.days import Month
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day, say_month
from coderpath.sentence.words import counted
from coderpath.spans import span_at
from coderpath.verdict import State

OVER = {
    Measure.AVERAGE: "on average over {months} months",
    Measure.MEAN_OF_MONTHS: "as the mean of {months} monthly results",
    Measure.EVERY_MONTH: "in each of {months} months in a row",
}

COMES_TO = {
    Measure.AVERAGE: ("on average over ", ""),
    Measure.MEAN_OF_MONTHS: ("as the mean of the months over ", ""),
    Measure.EVERY_MONTH: ("on average over ", ", and enough in every month"),
}
"""What is said before and after the window."""


class ProductivityWords(Words[Productivity]):
    """Says how productive a coder must be over which months, and how productive the coder is."""

    heading = Heading(5, "Productivity, % of standard")

    def asks(self, rule: Productivity, names: Names) -> Clause:
        """Say how productive, over how long, and within which level."""
        asked = asked_of(rule.threshold)
        level = rule.within_level
        within = f" within {names.levels(level)}" if level else ""
        few = rule.recorded_needed < rule.window_months
        recorded = f", with at least {rule.recorded_needed} of them recorded" if few else ""
        return Clause("has ", f"productivity {asked} {_over(rule)}{within}{recorded}")

    def lacks(self, rule: Productivity, case: Case) -> Said:
        """Tell of the window as far as it is full, else of its gaps, else of its result."""
        months, full = rule.window(case.record, case.rules, case.on)
        if not full:
            return _say_not_full(rule, case, months)
        if case.branch.state is State.NOT_RECORDED:
            return say_unrecorded(rule, case, months)
        if rule.measure is Measure.EVERY_MONTH:
            return say_failing(rule, case, months)
        return say_result(rule, case, months)

    def mends(self, rule: Productivity, case: Case) -> Said:
        """Wait until the window is full, record what is missing, or raise the result."""
        months, full = rule.window(case.record, case.rules, case.on)
        if not full:
            return _mend_not_full(rule, case, months)
        if case.branch.state is State.NOT_RECORDED:
            return mend_unrecorded(rule, case, months)
        if rule.measure is Measure.EVERY_MONTH:
            return mend_failing(rule, case, months)
        return mend_result(rule, case, months)

    def total(self, rule: Productivity, case: Case) -> Said:
        """Say the result over the window."""
        months, _ = rule.window(case.record, case.rules, case.on)
        ratio = rule.ratio(case.record, months) or Fraction(0)
        threshold = None if rule.measure is Measure.EVERY_MONTH else rule.threshold
        before, after = COMES_TO[rule.measure]
        window = say_window(case.record, months)
        return said(f"Together: {percent_text(ratio, threshold)} {before}", window, after)

    def facts(self, rule: Productivity, case: Case) -> Sequence[Said]:
        """Give a line for each month of the window."""
        return say_each_month(rule, case)

    def contrast(self, old: Productivity, new: Productivity, names: Names) -> Contrast | None:
        """Say how the months are put together now, and how they were."""
        del names
        if turn(old.model_copy(update={"measure": new.measure}), new) is not None:
            return None
        asked = f"productivity {threshold_text(new.threshold)}"
        return Contrast(f"{asked} is asked {_over(new)}", _over(old))

    def figure(self, rule: Productivity, around: Surroundings, state: State) -> str:
        """Give the result over the window, or how many months of it there are."""
        months, fills = rule.window(around.record, around.rules, around.on)
        recorded = [one for one in months if one in around.record.months.figures]
        if not fills or (state is State.NOT_RECORDED and recorded):
            return f"{len(recorded)} of {rule.window_months} mo"
        ratio = rule.ratio(around.record, months)
        return percent_text(ratio, rule.threshold).rstrip("%") if ratio is not None else ""

    def remedies(self, rule: Productivity, around: Surroundings) -> Sequence[Remedy]:
        """Work on at a pace that is enough."""
        if rule.is_passed(around.record, around.rules, around.on):
            return []
        quantities = (
            Quantity("percent", "Percent of standard", whole_percent(rule.threshold)),
            Quantity("count", "Months", rule.window_months),
        )
        return [Remedy("months", "Months of work", "Work at a steady pace", None, quantities)]

    def measured(self, rule: Productivity, around: Surroundings) -> Measured | None:
        """Give the result that decides, over a window that is full."""
        months, full = rule.window(around.record, around.rules, around.on)
        ratio = telling_ratio(rule, around, months) if full else None
        if ratio is None:
            return None
        return Measured(ratio, missed(rule.threshold, ratio).percent / 100)


def _over(rule: Productivity) -> str:
    """Write how the months are put together: on average over 12 months."""
    if rule.window_months == 1:
        return "in one month"
    return OVER[rule.measure].format(months=rule.window_months)


def _say_not_full(rule: Productivity, case: Case, months: Sequence[Month]) -> Said:
    titles = case.names.levels(rule.within_level or ())
    if not months:
        latest = say_month(last_closed(case.on, case.rules.months_close_on))
        not_held = f"{titles} was not held on the first of "
        return said(not_held, latest, ", the latest closed month.")
    asked = counted(rule.window_months, "month")
    return said(f"{titles} was held on the first of only {len(months)} of the {asked} asked.")


def _mend_not_full(rule: Productivity, case: Case, months: Sequence[Month]) -> Said:
    day = full_on(rule, case, rule.window_months - len(months), begun=bool(months))
    asked = threshold_text(rule.threshold)
    held = rule.held(case.record, case.rules) or ()
    if day and span_at(held, case.on):
        full = f"{counted(rule.window_months, 'month')} are complete on "
        return said(
            f"{BY_ITSELF}: {full}", say_day(day), f" if the position lasts; {asked} is asked then"
        )
    titles = case.names.levels(rule.within_level or ())
    return said(f"Hold {titles} on the first of {rule.window_months} months in a row")

"""What productivity is missing: a full window, recorded months, or results above the threshold."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from coderpath.criteria.percent import bring_text, percent_text, threshold_text
from coderpath.criteria.pool import Measure
from coderpath.criteria.productivity import Productivity
from coderpath.criteria.window import last_closed
from coderpath.criteria.words import BY_ITSELF, Case
from coderpath.days import Month
from coderpath.explain.dates import day_text, month_text
from coderpath.explain.former import cure, say
from coderpath.explain.missing.ahead import full_on
from coderpath.explain.missing.gaps import cure_unrecorded, say_unrecorded
from coderpath.explain.months import ratio_of, window_text
from coderpath.facts.saying import counted, listed
from coderpath.spans import span_at
from coderpath.verdict import State

MOST_NAMED = 4
"""Months named one by one; of more, the lowest are named and the others counted."""


@say.register
def say_productivity(criterion: Productivity, case: Case) -> str:
    """Tell of the window as far as it is full, else of its gaps, else of its result."""
    months, full = criterion.window(case.record, case.rules, case.on)
    if not full:
        return _say_not_full(criterion, case, months)
    if case.branch.state is State.NOT_RECORDED:
        return say_unrecorded(criterion, case, months)
    if criterion.measure is Measure.EVERY_MONTH:
        return _say_failing(criterion, case, months)
    return _say_result(criterion, case, months)


def _say_not_full(criterion: Productivity, case: Case, months: Sequence[Month]) -> str:
    titles = case.names.levels(criterion.within_level or ())
    if not months:
        latest = month_text(last_closed(case.on, case.rules.months_close_on))
        return f"{titles} was not held on the first of {latest}, the latest closed month."
    asked = counted(criterion.window_months, "month")
    return f"{titles} was held on the first of only {len(months)} of the {asked} asked."


def _say_result(criterion: Productivity, case: Case, months: tuple[Month, ...]) -> str:
    ratio = criterion.ratio(case.record, months) or Fraction(0)
    result = percent_text(ratio, criterion.threshold)
    asked = threshold_text(criterion.threshold)
    over = window_text(case.record, months)
    if len(months) == 1:
        return f"{result} in {over}; {asked} is asked."
    how = "on average" if criterion.measure is Measure.AVERAGE else "as the mean of months"
    lowest = _by_result(case, months)[0]
    alike = ratio_of(case.record, lowest) == ratio
    low = f" Lowest: {month_text(lowest)}, {_percent(criterion, case, lowest)}."
    return f"{result} {how} over {over}; {asked} is asked.{'' if alike else low}"


def _by_result(case: Case, months: Sequence[Month]) -> list[Month]:
    results = {month: ratio_of(case.record, month) for month in months}
    known = {month: ratio for month, ratio in results.items() if ratio is not None}
    return sorted(known, key=lambda month: (known[month], month))


def _percent(criterion: Productivity, case: Case, month: Month) -> str:
    return percent_text(ratio_of(case.record, month) or Fraction(0), criterion.threshold)


def _failing(criterion: Productivity, case: Case, months: Sequence[Month]) -> list[Month]:
    found = []
    for month in _by_result(case, months):
        ratio = ratio_of(case.record, month) or Fraction(0)
        if not criterion.threshold.holds(ratio.numerator, ratio.denominator):
            found.append(month)
    return found


def _say_failing(criterion: Productivity, case: Case, months: Sequence[Month]) -> str:
    failing = _failing(criterion, case, months)
    named = failing[:MOST_NAMED]
    told = [f"{_percent(criterion, case, month)} in {month_text(month)}" for month in sorted(named)]
    others = len(failing) - len(named)
    told += [f"less in {counted(others, 'other month')}"] if others else []
    return f"{listed(told)}; {threshold_text(criterion.threshold)} is asked in every month."


@cure.register
def cure_productivity(criterion: Productivity, case: Case) -> str:
    """Wait until the window is full, record what is missing, or raise the result."""
    months, full = criterion.window(case.record, case.rules, case.on)
    if not full:
        return _cure_not_full(criterion, case, months)
    if case.branch.state is State.NOT_RECORDED:
        return cure_unrecorded(criterion, case, months)
    if criterion.measure is Measure.EVERY_MONTH:
        return _cure_failing(criterion, case, months)
    if criterion.measure is Measure.MEAN_OF_MONTHS:
        return bring_text("the mean of the months", criterion.threshold)
    short = _short_text(criterion, case, months)
    return f"{bring_text('the average', criterion.threshold)}{short}"


def _cure_not_full(criterion: Productivity, case: Case, months: Sequence[Month]) -> str:
    more = criterion.window_months - len(months)
    day = full_on(criterion, case, more, begun=bool(months))
    asked = threshold_text(criterion.threshold)
    held = criterion.held(case.record, case.rules) or ()
    if day and span_at(held, case.on):
        full = f"{counted(criterion.window_months, 'month')} are complete on {day_text(day)}"
        return f"{BY_ITSELF}: {full} if the position lasts; {asked} is asked then"
    titles = case.names.levels(criterion.within_level or ())
    return f"Hold {titles} on the first of {criterion.window_months} months in a row"


def _short_text(criterion: Productivity, case: Case, months: tuple[Month, ...]) -> str:
    """Write how many earned minutes the window lacks; a part of a minute counts as one."""
    found = case.record.months
    figures = [found.figures[month] for month in months if month in found.figures]
    earned = Fraction(sum(one.earned for one in figures)) / found.denominator
    short = sum(one.productive for one in figures) * criterion.threshold.percent / 100 - earned
    lacking = floor(short) + 1 if criterion.threshold.strictly else ceil(short)
    return f": {counted(lacking, 'more earned minute')} in these months would have done"


def _cure_failing(criterion: Productivity, case: Case, months: Sequence[Month]) -> str:
    last = max(_failing(criterion, case, months))
    since = [month for month in months if month > last]
    more = criterion.window_months - len(since)
    day = full_on(criterion, case, more, begun=True)
    kept = bring_text("every month", criterion.threshold)
    if day is None:
        return kept
    return f"{kept}; {month_text(last)} leaves the window on {day_text(day)}"

"""What is said of a productivity window that is recorded: its result, and what would raise it."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from coderpath.criteria.percent import bring_text, percent_text, threshold_text, too_much_text
from coderpath.criteria.pool import Measure
from coderpath.criteria.productivity.ahead import full_on
from coderpath.criteria.productivity.months import say_window
from coderpath.criteria.productivity.rule import Productivity
from coderpath.criteria.threshold import is_above
from coderpath.criteria.words import Case, Surroundings
from coderpath.days import Month
from coderpath.sentence import Said, listing, said
from coderpath.sentence.dates import say_day, say_month
from coderpath.sentence.words import capital, counted, work_text

MOST_NAMED = 4
"""Months named one by one; of more, the lowest are named and the others counted."""


def say_result(rule: Productivity, case: Case, months: tuple[Month, ...]) -> Said:
    """Give the result of the months, and the lowest of them; of too much, the highest."""
    ratio = rule.ratio(case.record, months) or Fraction(0)
    result = percent_text(ratio, rule.threshold)
    over, asked = say_window(case.record, months), threshold_text(rule.threshold)
    if len(months) == 1:
        return said(f"{result} in ", over, f"; {asked} is asked.")
    how = "on average" if rule.measure is Measure.AVERAGE else "as the mean of months"
    by_result, above = _by_result(case, months), is_above(rule.threshold, ratio)
    end = by_result[-1] if above else by_result[0]
    alike = case.record.months.ratio(end) == ratio
    title = "Highest" if above else "Lowest"
    told = said(f" {title}: ", say_month(end), f", {_percent(rule, case, end)}.")
    return said(f"{result} {how} over ", over, f"; {asked} is asked.", "" if alike else told)


def say_failing(rule: Productivity, case: Case, months: Sequence[Month]) -> Said:
    """Name the lowest of the months that fail, and count the others."""
    failing = _failing(rule, case, months)
    named = failing[:MOST_NAMED]
    told = [said(f"{_percent(rule, case, month)} in ", say_month(month)) for month in sorted(named)]
    others = len(failing) - len(named)
    less = "less" if rule.threshold.upper is None else "not as asked"
    told += [said(f"{less} in {counted(others, 'other month')}")] if others else []
    return said(listing(told), f"; {threshold_text(rule.threshold)} is asked in every month.")


def telling_ratio(
    rule: Productivity, around: Surroundings, months: tuple[Month, ...]
) -> Fraction | None:
    """Give the result that decides: of every month by itself the lowest that fails, if one does."""
    if rule.measure is Measure.EVERY_MONTH and (failing := _failing(rule, around, months)):
        return around.record.months.ratio(failing[0])
    return rule.ratio(around.record, months)


def mend_result(rule: Productivity, case: Case, months: tuple[Month, ...]) -> Said:
    """Say what to raise; of an average, by how much earned work. Nothing is to be lowered."""
    if is_above(rule.threshold, rule.ratio(case.record, months) or Fraction(0)):
        return said(too_much_text(rule.threshold))
    if rule.measure is Measure.MEAN_OF_MONTHS:
        return said(bring_text("the mean of the months", rule.threshold))
    return said(bring_text("the average", rule.threshold), _short(rule, case, months))


def mend_failing(rule: Productivity, case: Case, months: Sequence[Month]) -> Said:
    """Say when the last month that fails leaves the window."""
    last = max(_failing(rule, case, months))
    since = [month for month in months if month > last]
    day = full_on(rule, case, rule.window_months - len(since), begun=True)
    told = bring_text("every month", rule.threshold)
    if rule.is_passed(case.record, case.rules, case.on):
        told = capital(f"{threshold_text(rule.threshold)} is asked of each month to come")
    if day is None:
        return said(told)
    return said(f"{told}; ", say_month(last), " leaves the window on ", say_day(day))


def _by_result(case: Surroundings, months: Sequence[Month]) -> list[Month]:
    results = {month: case.record.months.ratio(month) for month in months}
    known = {month: ratio for month, ratio in results.items() if ratio is not None}
    return sorted(known, key=lambda month: (known[month], month))


def _percent(rule: Productivity, case: Case, month: Month) -> str:
    return percent_text(case.record.months.ratio(month) or Fraction(0), rule.threshold)


def _failing(rule: Productivity, case: Surroundings, months: Sequence[Month]) -> list[Month]:
    found = []
    for month in _by_result(case, months):
        ratio = case.record.months.ratio(month) or Fraction(0)
        if not rule.threshold.holds(ratio.numerator, ratio.denominator):
            found.append(month)
    return found


def _short(rule: Productivity, case: Case, months: tuple[Month, ...]) -> str:
    """Write how much earned work the window lacks; a part of a minute counts as one."""
    found = case.record.months
    figures = [found.figures[month] for month in months if month in found.figures]
    earned = Fraction(sum(one.earned for one in figures)) / found.denominator
    bound = rule.threshold.bounds[0]
    short = sum(one.productive for one in figures) * bound.percent / 100 - earned
    lacking = floor(short) + 1 if bound.strictly else ceil(short)
    return f": {work_text(lacking, 'more earned')} in these months would have done"

"""The window of a productivity requirement: what leaves it next, and what the next month needs."""

from fractions import Fraction
from typing import Any, NamedTuple

from coderpath.criteria.percent import percent_text, threshold_text
from coderpath.criteria.pool import Measure
from coderpath.criteria.window import closes_on
from coderpath.days import Month
from coderpath.measures.next_month import needed_next
from coderpath.sentence.calendar import month_words
from coderpath_web.frame.coder.opened import Opened


class Window(NamedTuple):
    """A window of months under a requirement of a level to come."""

    level: str
    asks: str
    average: str
    leaves: str
    """The month that leaves next, with its result; empty where none does."""
    next_month: str
    counts_from: int
    needs: str
    """What the next month needs of the standard; empty where nothing falls short."""


def window_of(opened: Opened) -> Window | None:
    """Give the window of the next level that asks for an average; None where none does."""
    found = _asked(opened)
    if found is None or opened.record is None or opened.path is None:
        return None
    level, rule = found
    record, close_day = opened.record, opened.path.months_close_on
    months, is_full = rule.window(record, opened.path.rules, opened.on)
    figures = record.months.figures
    recorded = [month for month in months if month in figures]
    if not recorded:
        return None
    staying = recorded[1:] if is_full and months[0] in figures else recorded
    coming: Month = months[-1] + 1
    return Window(
        level=level.title,
        asks=threshold_text(rule.threshold),
        average=percent_text(rule.ratio(record, months) or Fraction(0), rule.threshold),
        leaves=_leaves(record, months[0]) if is_full and months[0] in figures else "",
        next_month=month_words(coming),
        counts_from=closes_on(coming, close_day),
        needs=_needs(record, rule, staying, recorded),
    )


def _asked(opened: Opened):
    """Find the first level not met whose requirements read an average of months."""
    for verdict in opened.judgement.levels if opened.judgement else ():
        for one in verdict.of("minimum", "advance"):
            rule: Any = one.requirement.criterion
            if not rule.reads_months or verdict.held:
                continue
            if getattr(rule, "measure", None) is Measure.AVERAGE and not rule.threshold.upper:
                return verdict.level, rule
    return None


def _leaves(record, month):
    return f"{month_words(month)} ({percent_text(record.months.ratio(month))})"


def _needs(record, rule, staying, recorded):
    figures = record.months.figures
    denominator = record.months.denominator
    earned = Fraction(sum(figures[one].earned for one in staying)) / denominator
    productive = Fraction(sum(figures[one].productive for one in staying))
    usual = Fraction(sum(figures[one].productive for one in recorded)) / len(recorded)
    asked = rule.threshold.bounds[0].percent / 100
    needed = needed_next(earned, productive, usual, Fraction(asked))
    return percent_text(needed) if needed > 0 else ""

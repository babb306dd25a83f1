"""The months of a productivity window, one line each: minutes, percent, and how they were earned.

Which months a window takes, and what they are missing, is in `coderpath.explain.months`.
"""

from collections.abc import Iterator
from fractions import Fraction

from coderpath.criteria.percent import percent_text
from coderpath.criteria.productivity import Productivity
from coderpath.days import Month
from coderpath.explain.months import gap_of, gap_text, passed_over, ratio_of
from coderpath.explain.names import PathNames, facility_name, type_title
from coderpath.facts import rows
from coderpath.facts.months import standard_of
from coderpath.facts.saying import counted
from coderpath.facts.sources import sources_text
from coderpath.judge import Judgement
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_month
from coderpath.sentence.words import number_text


def month_lines(criterion: Productivity, judgement: Judgement) -> list[Said]:
    """Give a line for each month taken or passed over, oldest first."""
    record = judgement.record
    months, _ = criterion.window(record, judgement.path.rules, judgement.on)
    leave = passed_over(record, months)
    lines = {month: said(say_month(month), ": passed over because of leave") for month in leave}
    lines |= {month: _month_line(month, criterion, judgement) for month in months}
    return [lines[month] for month in sorted(lines)]


def _month_line(month: Month, criterion: Productivity, judgement: Judgement) -> Said:
    record = judgement.record
    gap = gap_of(record, month)
    if gap is not None:
        reason = gap_text(gap, record, PathNames(judgement.path))
        return said(say_month(month), f": not recorded ({reason})")
    figures = record.months.figures[month]
    earned = Fraction(figures.earned) / record.months.denominator
    percent = percent_text(ratio_of(record, month) or Fraction(0), criterion.threshold)
    minutes = f"{number_text(earned)} earned of {number_text(figures.productive)} productive"
    how = "; ".join((*_earnings(month, judgement), _sources(month, judgement)))
    return said(say_month(month), f": {minutes} minutes, {percent} ({how})")


def _earnings(month: Month, judgement: Judgement) -> Iterator[str]:
    """Say what was coded and by which standard; places are named where there are several."""
    record = judgement.record
    work = [row for row in record.productivity if row.month == month]
    places = len({row.facility for row in work}) > 1
    for row in work:
        standard = standard_of(row, record.standards)
        if standard is not None:
            at = f" at {facility_name(record, row.facility)}" if places else ""
            title = type_title(judgement.path, row.type)
            records = f"{counted(row.records, f'{title} record')}{at}"
            rate = f"{number_text(standard.records)} per {number_text(standard.minutes)}"
            yield f"{records} at {rate}"


def _sources(month: Month, judgement: Judgement) -> str:
    record = judgement.record
    found: list[rows.Hours | rows.Productivity] = [
        *(row for row in record.hours if row.month == month),
        *(row for row in record.productivity if row.month == month),
    ]
    return sources_text(found)

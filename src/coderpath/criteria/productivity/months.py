"""The months of a productivity window: the whole of it, and one line for each month.

A line gives the minutes, the percentage, and how the minutes were earned.
"""

from collections.abc import Iterator
from fractions import Fraction

from coderpath.criteria.gaps import gap_of, gap_text
from coderpath.criteria.percent import percent_text
from coderpath.criteria.productivity.rule import Productivity
from coderpath.criteria.words import Case
from coderpath.days import Month
from coderpath.facts import rows
from coderpath.facts.months import standard_of
from coderpath.facts.record import CoderRecord
from coderpath.facts.sources import sources_text
from coderpath.sentence import Said, chain, said
from coderpath.sentence.dates import say_month, say_months
from coderpath.sentence.words import counted, number_text


def say_window(record: CoderRecord, months: tuple[Month, ...]) -> Said:
    """Say a window from its first to its last month, and which months between do not count."""
    leave = _passed_over(record, months)
    gaps = [month for month in months if month not in record.months.figures]
    apart = [said("passed over because of leave: ", say_months(leave))] if leave else []
    apart += [said("not recorded: ", say_months(gaps))] if gaps else []
    without = said(" (", chain("; ", apart), ")") if apart else ""
    return said(say_months(range(months[0], months[-1] + 1)), without)


def say_each_month(rule: Productivity, case: Case) -> list[Said]:
    """Give a line for each month taken or passed over, oldest first."""
    months, _ = rule.window(case.record, case.rules, case.on)
    leave = _passed_over(case.record, months)
    over = ": passed over because of leave"
    lines = {month: said(say_month(month), over) for month in leave}
    lines |= {month: said(say_month(month), _told(month, rule, case)) for month in months}
    return [lines[month] for month in sorted(lines)]


def _passed_over(record: CoderRecord, months: tuple[Month, ...]) -> list[Month]:
    """Give the months between the first and the last taken that leave lets a window step over."""
    between = range(months[0], months[-1]) if months else range(0)
    return [month for month in between if record.months.is_passed_over(month)]


def _told(month: Month, rule: Productivity, case: Case) -> str:
    gap = gap_of(case.record, month)
    if gap is not None:
        return f": not recorded ({gap_text(gap, case.record, case.names)})"
    figures = case.record.months.figures[month]
    earned = Fraction(figures.earned) / case.record.months.denominator
    percent = percent_text(case.record.months.ratio(month) or Fraction(0), rule.threshold)
    minutes = f"{number_text(earned)} earned of {number_text(figures.productive)} productive"
    how = "; ".join((*_earnings(month, case), _sources(month, case.record)))
    return f": {minutes} minutes, {percent} ({how})"


def _earnings(month: Month, case: Case) -> Iterator[str]:
    """Say what was coded and by which standard; places are named where there are several."""
    record = case.record
    work = [row for row in record.productivity if row.month == month]
    places = len({row.facility for row in work}) > 1
    for row in work:
        standard = standard_of(row, record.standards)
        if standard is not None:
            at = f" at {record.facility_name(row.facility)}" if places else ""
            records = f"{counted(row.records, f'{case.names.type(row.type)} record')}{at}"
            rate = f"{number_text(standard.records)} per {number_text(standard.minutes)}"
            yield f"{records} at {rate}"


def _sources(month: Month, record: CoderRecord) -> str:
    found: list[rows.Hours | rows.Productivity] = [
        *(row for row in record.hours if row.month == month),
        *(row for row in record.productivity if row.month == month),
    ]
    return sources_text(found)

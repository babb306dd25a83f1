"""The months of a productivity window: results, gaps and their reasons, and those passed over."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from coderpath.criteria.words import Names
from coderpath.days import Month
from coderpath.explain.dates import months_text
from coderpath.explain.names import facility_name
from coderpath.facts.months import standard_of
from coderpath.facts.record import CoderRecord


class Gap(NamedTuple):
    """Why a month is not recorded."""

    no_minutes: bool
    no_work: bool
    no_standard: tuple[tuple[str, str], ...]
    """Facilities and types without a standard."""


def gap_of(record: CoderRecord, month: Month) -> Gap | None:
    """Give what a month is missing; None when it is recorded."""
    if month in record.months.figures:
        return None
    minutes = sum(row.productive_minutes for row in record.hours if row.month == month)
    work = [row for row in record.productivity if row.month == month]
    without = [row for row in work if standard_of(row, record.standards) is None]
    places = dict.fromkeys((row.facility, row.type) for row in without)
    return Gap(minutes <= 0, not work, tuple(places))


def gap_text(gap: Gap, record: CoderRecord, names: Names) -> str:
    """Write what a month is missing: no productive minutes, no records."""
    reasons = ["no productive minutes"] if gap.no_minutes else []
    reasons += ["no records"] if gap.no_work else []
    reasons += [f"no standard for {place_text(place, record, names)}" for place in gap.no_standard]
    return ", ".join(reasons)


def place_text(place: tuple[str, str], record: CoderRecord, names: Names) -> str:
    """Write a type at a facility: inpatient at Bay hospital."""
    facility, patient_type = place
    at = f" at {facility_name(record, facility)}" if facility else ""
    return f"{names.type(patient_type)}{at}"


def gaps_text(months: Iterable[Month], record: CoderRecord, names: Names) -> str:
    """List months that are not recorded with the reasons, months with the same reason together."""
    gaps = {month: gap_of(record, month) for month in months}
    missing = [(month, gap_text(gap, record, names)) for month, gap in gaps.items() if gap]
    runs = groupby(missing, key=lambda pair: pair[1])
    return "; ".join(f"{months_text(m for m, _ in run)} ({reason})" for reason, run in runs)


def ratio_of(record: CoderRecord, month: Month) -> Fraction | None:
    """Give earned against productive minutes of a month; None when it is not recorded."""
    figures = record.months.figures.get(month)
    if figures is None:
        return None
    return Fraction(figures.earned) / (figures.productive * record.months.denominator)


def passed_over(record: CoderRecord, months: tuple[Month, ...]) -> list[Month]:
    """Give the months between the first and the last taken that leave lets a window step over."""
    between = range(months[0], months[-1]) if months else range(0)
    return [month for month in between if record.months.is_passed_over(month)]


def window_text(record: CoderRecord, months: tuple[Month, ...]) -> str:
    """Write a window from its first to its last month, and which months between do not count."""
    leave = passed_over(record, months)
    gaps = [month for month in months if month not in record.months.figures]
    apart = [f"passed over because of leave: {months_text(leave)}"] if leave else []
    apart += [f"not recorded: {months_text(gaps)}"] if gaps else []
    without = f" ({'; '.join(apart)})" if apart else ""
    return f"{months_text(range(months[0], months[-1] + 1))}{without}"

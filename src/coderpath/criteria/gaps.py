"""Months of productivity that are not recorded, and why."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from coderpath.criteria.words import Names
from coderpath.days import Month
from coderpath.facts.months import standard_of
from coderpath.facts.record import CoderRecord
from coderpath.same_name import form
from coderpath.sentence import Said, chain, said
from coderpath.sentence.dates import say_months


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
    places: dict[tuple[str, str], str] = {}
    for row in without:
        places.setdefault((row.facility, form(row.type)), row.type)
    return Gap(minutes <= 0, not work, tuple((at, name) for (at, _), name in places.items()))


def gap_text(gap: Gap, record: CoderRecord, names: Names) -> str:
    """Write what a month is missing: no productive minutes, no records."""
    reasons = ["no productive minutes"] if gap.no_minutes else []
    reasons += ["no records"] if gap.no_work else []
    reasons += [f"no standard for {place_text(place, record, names)}" for place in gap.no_standard]
    return ", ".join(reasons)


def place_text(place: tuple[str, str], record: CoderRecord, names: Names) -> str:
    """Write a type at a facility: inpatient at Bay hospital."""
    facility, patient_type = place
    at = f" at {record.facility_name(facility)}" if facility else ""
    return f"{names.type(patient_type)}{at}"


def say_gaps(months: Iterable[Month], record: CoderRecord, names: Names) -> Said:
    """List months that are not recorded with the reasons, months with the same reason together."""
    gaps = {month: gap_of(record, month) for month in months}
    missing = [(month, gap_text(gap, record, names)) for month, gap in gaps.items() if gap]
    runs = groupby(missing, key=lambda pair: pair[1])
    return chain("; ", [said(say_months(m for m, _ in run), f" ({why})") for why, run in runs])

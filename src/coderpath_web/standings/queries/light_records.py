"""Facts that tables name in a word, and months, of a few coders: two queries, no judging."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any, TypeAlias

from coderpath.days import month_of
from coderpath.facts.kinds import KINDS
from coderpath.facts.months import MonthFigures, Months, roll_up
from coderpath.facts.record import CoderRecord, attributes
from coderpath.facts.shape import row_of
from coderpath.facts.source import NOWHERE
from coderpath.facts.standards import Standards
from coderpath_web.facts.queries import on_file
from coderpath_web.plain_rows import cells_in
from coderpath_web.standings.models import CoderMonth
from coderpath_web.worded import Worded, among

NAMED = tuple(name for name, kind in KINDS.items() if kind.in_tables)
Rows: TypeAlias = tuple[Any, ...]
Rolled: TypeAlias = tuple[date, str, str, str]
"""A month, its kind, and what was earned and productive in it."""
YEARS_BACK = 3
"""Months before that are not read: no window reaches so far but over years of leave."""

FACTS = Worded(
    lambda coders: (
        on_file()
        .filter(among("coder", coders), kind__in=NAMED)
        .order_by("pk")
        .values_list("coder", "kind", "subject", "since", "until", "cells")
    )
)
MONTHS = Worded(
    lambda coders, since: (
        CoderMonth.objects.filter(among("coder", coders), month__gte=since)
        .order_by()
        .values_list("coder", "month", "kind", "earned", "productive")
    )
)


def light_records(people: Mapping[int, str], day: date) -> dict[int, CoderRecord]:
    """Give records of some coders (by row, with their codes) that hold these kinds and months."""
    rows = _rows(people)
    months = _months(people, day)
    return {
        key: _with_months(CoderRecord(code, (), **attributes(rows[key])), months[key])
        for key, code in people.items()
    }


def _rows(people: Mapping[int, str]) -> defaultdict[int, dict[str, Rows]]:
    lists: defaultdict[int, defaultdict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for coder, kind, subject, since, until, cells in FACTS.rows(coders=list(people)):
        fields: dict[str, Any] = {
            "coder": people[coder],
            "facility": "",
            "to": "",
            "subject": subject,
            "since": since,
            "until": until,
            "cells": cells_in(cells),
        }
        lists[coder][kind].append(row_of(kind, fields, NOWHERE))
    found: defaultdict[int, dict[str, Rows]] = defaultdict(dict)
    for coder, kinds in lists.items():
        found[coder] = {kind: tuple(rows) for kind, rows in kinds.items()}
    return found


def _months(people: Collection[int], day: date) -> defaultdict[int, list[Rolled]]:
    since = date(max(day.year - YEARS_BACK, 1), day.month, 1)
    found: defaultdict[int, list[Rolled]] = defaultdict(list)
    for coder, month, kind, earned, productive in MONTHS.rows(coders=list(people), since=since):
        found[coder].append((month, kind, earned, productive))
    return found


def _with_months(record: CoderRecord, rows: list[Rolled]) -> CoderRecord:
    """Give the record its months as they were rolled up, and an open leave its end."""
    leave = roll_up((), (), Standards(), record.absent)
    named = [(month_of(month.toordinal()), kind, figures) for month, kind, *figures in rows]
    months = Months(
        denominator=1,
        figures={month: _figures(*f) for month, kind, f in named if f[0] and kind == RECORDED},
        passed_over=frozenset(month for month, kind, _ in named if kind == PASSED_OVER),
        passed_from=leave.passed_from,
        known=frozenset(month for month, _, _ in named),
    )
    return replace(record).with_months(months)


RECORDED, PASSED_OVER = str(CoderMonth.Kind.RECORDED), str(CoderMonth.Kind.PASSED_OVER)


@lru_cache(maxsize=65536)
def _figures(earned: str, productive: str) -> MonthFigures:
    return MonthFigures(Fraction(earned), Fraction(productive))

"""Facts that months make: those wanted by what is on file, and those that are there."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from coderpath.days import Month, month_of
from coderpath.facts.rows import Hours, Productivity
from coderpath.facts.source import Source
from coderpath.same_name import form
from coderpath_web.facts.models import dated
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import Codes, on_file
from coderpath_web.months.owing import MonthOf
from coderpath_web.months.sources import minutes_in, records_in

FROM_RECORDS, FROM_TIME = Source("coded records", 0), Source("time on file", 0)
"""Where such facts come from. No file has a row 0, so none is taken for one of these."""
KINDS = ("productivity", "hours")
VALUES = {"productivity": "records", "hours": "productive_minutes"}


class Key(NamedTuple):
    """What a fact of a month is about; of one key one fact is on file at most."""

    kind: str
    coder: int
    month: date
    facility: int | None = None
    type: str = ""

    @property
    def month_of(self) -> MonthOf:
        """The coder-month that it belongs to."""
        return self.coder, self.month


class Live(NamedTuple):
    """A fact on file: its number, what it says, and whether a month made it."""

    fact: int
    value: Fraction
    is_made: bool


class Wanted(NamedTuple):
    """A fact as records or time want it."""

    value: Fraction
    new: NewFact


def live_facts(months: Collection[MonthOf]) -> dict[Key, Live]:
    """Give the facts of months that are on file, by what they are about."""
    facts = on_file().filter(
        kind__in=KINDS,
        coder__in={coder for coder, _ in months},
        since__in={month for _, month in months},
    )
    rows = facts.order_by("pk").values_list(
        "pk", "kind", "coder", "since", "facility", "subject", "cells", "source_file", "source_row"
    )
    found: dict[Key, Live] = {}
    for fact, kind, coder, month, facility, subject, cells, file, line in rows:
        if (coder, month) in months:
            key = Key(kind, coder, dated(month), facility, form(subject))
            made = Source(file, line) in {FROM_RECORDS, FROM_TIME}
            found[key] = Live(fact, Fraction(str(cells.get(VALUES[kind], 0))), made)
    return found


def wanted_facts(months: Collection[MonthOf]) -> dict[Key, Wanted]:
    """Give the facts that months would make of what is on file, whoever has to submit them."""
    codes = Codes()
    found: dict[Key, Wanted] = {}
    for key, value, row in _rows(months, codes):
        if before := found.get(key):
            # Two spellings of one type are one figure.
            total = value + before.value
            new = NewFact(key.kind, row._replace(records=int(total)))
            found[key] = Wanted(total, new)
        else:
            found[key] = Wanted(value, NewFact(key.kind, row))
    return found


def _rows(months: Collection[MonthOf], codes: Codes) -> Iterator[tuple[Key, Fraction, Any]]:
    coders, firsts = {coder for coder, _ in months}, {month for _, month in months}
    numbers: Mapping[date, Month] = {month: month_of(month.toordinal()) for month in firsts}
    for one in records_in(coders, firsts):
        if (one.coder, one.month) in months and one.records:
            key = Key("productivity", one.coder, one.month, one.facility, form(one.type))
            at = codes.facility(one.facility)
            month, whose = numbers[one.month], codes.coder(one.coder)
            row = Productivity(whose, at, one.type, month, one.records, FROM_RECORDS)
            yield key, Fraction(one.records), row
    for coder, first, minutes in minutes_in(coders, firsts):
        if (coder, first) in months:
            hours = Hours(codes.coder(coder), numbers[first], minutes, FROM_TIME)
            yield Key("hours", coder, first), Fraction(minutes), hours

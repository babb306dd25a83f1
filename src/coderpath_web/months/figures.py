"""Months with their figures: those on file as facts, else what records and time add up to."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, NamedTuple

from coderpath.days import month_of
from coderpath.facts.rows import Hours, Productivity
from coderpath.facts.standards import Standards
from coderpath.measures.work import Work, work_of
from coderpath.path import Figure
from coderpath.same_name import form
from coderpath.sentence.calendar import month_words
from coderpath_web import clock
from coderpath_web.facts.models import dated
from coderpath_web.facts.queries import Codes, on_file, rows_of
from coderpath_web.months.closing import answer_by, is_over
from coderpath_web.months.enums import TO_SUBMIT, MonthState
from coderpath_web.months.made import KINDS, wanted_facts
from coderpath_web.months.owing import MonthOf, owed_in
from coderpath_web.months.queries import Stand, stands_of


class MonthTold(NamedTuple):
    """A coder's month: which figures are submitted, how it stands, and the figures."""

    coder: int
    month: date
    owed: frozenset[Figure]
    stand: Stand
    productivity: tuple[Productivity, ...]
    hours: tuple[Hours, ...]
    is_pending: bool
    """Whether records or time are on file of which no facts are made yet."""

    @property
    def name(self) -> str:
        """What the month is called: October 2026."""
        return month_words(month_of(self.month.toordinal()))

    @property
    def is_recorded(self) -> bool:
        """Whether anything is known of it."""
        return bool(self.productivity or self.hours)

    @property
    def is_to_submit(self) -> bool:
        """Whether its coder has something to submit."""
        return self.is_pending and is_over(self.month) and self.stand.state in TO_SUBMIT

    @property
    def is_to_answer(self) -> bool:
        """Whether it waits for an answer."""
        return self.stand.state == MonthState.SUBMITTED

    def answered_by(self, close_day: int) -> date | None:
        """Give the day from which it is on file as submitted, while it waits for an answer."""
        step = self.stand.step
        if not self.is_to_answer or step is None:
            return None
        return answer_by(self.month, clock.day_of(step.made_in.at), close_day)

    def work(self, standards: Standards) -> Work:
        """Add its figures up."""
        return work_of(self.productivity, self.hours, standards)

    @property
    def mark(self) -> str:
        """What is the same as long as its figures are: a form carries it."""
        records = sorted((one.facility, form(one.type), one.records) for one in self.productivity)
        minutes = sum(one.productive_minutes for one in self.hours)
        return f"{records}:{minutes}"


def months_told(months: Collection[MonthOf]) -> dict[MonthOf, MonthTold]:
    """Tell coder-months, with a handful of questions however many they are."""
    asked = set(months)
    if not asked:
        return {}
    owed, stands = owed_in(asked), stands_of(asked)
    open_ones = {key for key in owed if not stands[key].is_on_file}
    rows = _on_file(asked)
    pending = set()
    for key, one in wanted_facts(open_ones).items() if open_ones else ():
        if key.kind in owed[key.month_of]:
            at = (one.new.kind, getattr(one.new.row, "facility", ""), key.type)
            rows[key.month_of][at] = one.new.row
            pending.add(key.month_of)
    return {
        key: _told(key, owed.get(key, frozenset()), stands[key], rows[key], key in pending)
        for key in sorted(asked)
    }


def _told(
    key: MonthOf,
    owed: frozenset[Figure],
    stand: Stand,
    rows: dict[Any, Any],
    is_pending: bool,  # noqa: FBT001 -- one of its fields
) -> MonthTold:
    found = sorted(rows.items())
    work = tuple(row for (kind, *_), row in found if kind == "productivity")
    hours = tuple(row for (kind, *_), row in found if kind == "hours")
    return MonthTold(*key, owed, stand, work, hours, is_pending)


def _on_file(months: set[MonthOf]) -> defaultdict[MonthOf, dict[Any, Any]]:
    """Give rows of facts by months, and in those by kind, facility and type."""
    found: defaultdict[MonthOf, dict[Any, Any]] = defaultdict(dict)
    for at, kind, row in _rows(months):
        if at in months:
            found[at][kind, getattr(row, "facility", ""), form(getattr(row, "type", ""))] = row
    return found


def _rows(months: set[MonthOf]) -> Iterator[tuple[MonthOf, str, Any]]:
    codes = Codes()
    facts = on_file().filter(
        kind__in=KINDS,
        coder__in={coder for coder, _ in months},
        since__in={month for _, month in months},
    )
    keys = facts.order_by("pk").values_list("coder", "since")
    rows = rows_of(facts.order_by("pk"), codes=codes)
    for (coder, month), (kind, row) in zip(keys, rows, strict=True):
        yield (coder, dated(month)), kind, row

"""From a coder's facts to derived rows: pure, so that rebuilding can only give the same again.

Each row is a tuple in the order of the columns named above it; the coder's number comes first.
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any, TypeAlias

from coderpath.days import BEGINNING, FOREVER, Day, Month, first_of
from coderpath.facts.record import CoderRecord
from coderpath.placement import days_to_place
from coderpath.spans import span_at
from coderpath.timeline.coder import CoderTimeline
from coderpath.timeline.program import Bit
from coderpath.verdict import State
from coderpath.whatif import whatif
from coderpath_web.standings.keys import asked_of
from coderpath_web.standings.models import CoderMonth, What

Row: TypeAlias = tuple[Any, ...]

STANDING = ("coder", "document", "what", "name", "state", "since", "until")
MONTH = ("coder", "month", "kind", "earned", "productive")
CLIMB = ("coder", "document", "level", "since", "until")


def standing_rows(coder: int, document: int, timeline: CoderTimeline) -> Iterator[Row]:
    """Give every stretch in which a level or a requirement is met, or not recorded."""
    for what, name, bit in _bits(timeline):
        for state, since, until in timeline.timeline.runs(bit):
            yield coder, document, str(what), name, str(state), _date(since), _date(until)
    for name, fits, (since, until) in days_to_place(timeline):
        state = State.MET if fits else State.NOT_RECORDED
        yield coder, document, str(What.PLACE), name, str(state), _date(since), _date(until)


def _bits(coder: CoderTimeline) -> Iterator[tuple[What, str, Bit]]:
    seen: set[str] = set()
    for name, bits in coder.program.levels.items():
        yield What.QUALIFIES, name, bits.qualifies
        yield What.READY, name, bits.ready
        yield What.KEEPS, name, bits.keeps
        yield What.HOLDS, name, bits.held
        yield What.NEXT, name, bits.from_below
        for asked in asked_of(coder.program, name):
            if asked.key not in seen:
                seen.add(asked.key)
                yield What.ASKED, asked.key, asked.item.bit


def month_rows(coder: int, record: CoderRecord) -> Iterator[Row]:
    """Give every month that any row, hour or leave speaks of."""
    for month in sorted(record.months.known):
        first = date.fromordinal(first_of(month))
        yield coder, first, str(_month_kind(record, month)), *_figures(record, month)


def _month_kind(record: CoderRecord, month: Month) -> CoderMonth.Kind:
    if record.months.is_passed_over(month):
        return CoderMonth.Kind.PASSED_OVER
    recorded = month in record.months.figures
    return CoderMonth.Kind.RECORDED if recorded else CoderMonth.Kind.GAP


def _figures(record: CoderRecord, month: Month) -> tuple[str, str]:
    figures = record.months.figures.get(month)
    if figures is None:
        return "", ""
    return str(Fraction(figures.earned) / record.months.denominator), str(figures.productive)


def climb_rows(coder: int, document: int, timeline: CoderTimeline) -> Iterator[Row]:
    """Give the levels that a coder would have taken, had the path led the whole career."""
    record = timeline.record
    taken = whatif(record, timeline.program.path, read=timeline.truths)
    ends = [step.since for step in taken[1:]] + [FOREVER] * bool(taken)
    for step, end in zip(taken, ends, strict=True):
        until = min(end, _left(record, step.since))
        yield coder, document, step.level, _date(step.since), _date(until)


def _left(record: CoderRecord, day: Day) -> Day:
    spell = span_at(record.employed, day)
    return spell[1] if spell else FOREVER


@lru_cache(maxsize=65536)
def _date(day: Day) -> date | None:
    return date.fromordinal(day) if BEGINNING < day < FOREVER else None

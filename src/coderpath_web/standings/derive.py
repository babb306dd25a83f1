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
from coderpath.spans import Span, complement, span_at, union
from coderpath.timeline.coder import CoderTimeline
from coderpath.timeline.program import Bit, Program
from coderpath.verdict import State
from coderpath.whatif import whatif
from coderpath_web.standings.keys import asked_of, days_without
from coderpath_web.standings.models import CoderMonth, What

Row: TypeAlias = tuple[Any, ...]

STANDING = ("coder", "document", "what", "name", "state", "since", "until")
MONTH = ("coder", "month", "kind", "earned", "productive")
CLIMB = ("coder", "document", "level", "since", "until")

_STATES = {state: str(state) for state in State}
_ASKED, _PLACE, _MET = str(What.ASKED), str(What.PLACE), str(State.MET)


def standing_rows(coder: int, document: int, timeline: CoderTimeline) -> Iterator[Row]:
    """Give every stretch in which a level or a requirement is met, or not recorded."""
    for what, name, bit in _bits(timeline.program):
        for state, since, until in timeline.timeline.runs(bit):
            yield coder, document, what, name, _STATES[state], _date(since), _date(until)
    for key, (since, until) in _days_without(timeline):
        yield coder, document, _ASKED, key, _MET, _date(since), _date(until)
    for name, fits, (since, until) in days_to_place(timeline):
        state = State.MET if fits else State.NOT_RECORDED
        yield coder, document, _PLACE, name, _STATES[state], _date(since), _date(until)


@lru_cache(maxsize=64)
def _bits(program: Program) -> tuple[tuple[str, str, Bit], ...]:
    """Give the bits of which rows tell, once a path: what each says, and of what."""
    found: list[tuple[str, str, Bit]] = []
    asked: dict[str, Bit] = {}
    for name, bits in program.levels.items():
        found += [
            (str(What.QUALIFIES), name, bits.qualifies),
            (str(What.READY), name, bits.ready),
            (str(What.KEEPS), name, bits.keeps),
            (str(What.HOLDS), name, bits.held),
            (str(What.NEXT), name, bits.from_below),
        ]
        for one in asked_of(program, name):
            asked.setdefault(one.key, one.item.bit)
    return (*found, *((_ASKED, key, bit) for key, bit in asked.items()))


def _days_without(coder: CoderTimeline) -> Iterator[tuple[str, Span]]:
    """Give the days on which the condition of a requirement is not met, so that it is not asked."""
    for key, bit in _conditions(coder.program):
        runs = coder.timeline.runs(bit)
        open_days = union((run.since, run.until) for run in runs)
        yield from ((key, span) for span in complement(open_days))


@lru_cache(maxsize=64)
def _conditions(program: Program) -> tuple[tuple[str, Bit], ...]:
    """Give the bit of each condition, once a path, by the key of the days without it."""
    asked = (one for name in program.levels for one in asked_of(program, name))
    when = {one.key: one.item.condition for one in asked}
    return tuple((days_without(key), one.bit) for key, one in when.items() if one is not None)


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

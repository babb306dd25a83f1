"""A career on one axis: a lane for levels, credentials, training, reviews, leaves."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from coderpath.days import FOREVER, Day
from coderpath.sentence import Table
from coderpath.sentence.dates import say_day
from coderpath_web.ui.charts.drawing import Box, Dot, Drawing, Line, Shape, Word
from coderpath_web.ui.charts.scale import Scale
from coderpath_web.ui.charts.widths import shortened, text_width


class Stretch(NamedTuple):
    """Something that lasted, or lasts: until is the first day after; an open end goes on."""

    label: str
    since: Day
    until: Day | None = None
    tone: str = "level"


class Event(NamedTuple):
    """Something on one day."""

    label: str
    on: Day


class Lane(NamedTuple):
    """One kind of fact."""

    name: str
    items: Sequence[Stretch | Event]


LEFT, WIDTH, ROW, GAP = 132, 1272, 26, 14
MOST_ROWS = 6


def draw_career(lanes: Sequence[Lane], *, today: Day, begun: Day | None = None) -> Drawing:
    """Draw lanes over the years from the first fact to today.

    With `begun` the axis begins on that day: what was before stands at its edge, with its year, so
    that one old diploma does not take half of it.
    """
    first = min((_since(item) for lane in lanes for item in lane.items), default=today - 365)
    begun = first if begun is None else min(begun, today)
    ends = [_end(item, today) for lane in lanes for item in lane.items]
    x = Scale(begun - 20, max([today, *ends]) + 40, LEFT, WIDTH - 12)
    shapes, y = list[Shape](), 34.0
    for lane in _told_apart(lanes, x):
        shapes += [Word(0, y + 17, lane.name, "t-b")]
        drawn, rows = _lane(lane, x, y, today)
        shapes += drawn
        y += rows * ROW + GAP
        shapes.append(Line(0, y - GAP / 2, WIDTH, y - GAP / 2, "gl"))
    axis = _axis(x, y, today)
    rows_behind = tuple(_rows(lanes))
    table = Table(("Kind", "What", "When"), rows_behind)
    text = f"{len(rows_behind)} facts from {say_day(first)} to {say_day(today)}."
    return Drawing(WIDTH, y + 8, "Career on one timeline", text, (*axis, *shapes), table, "career")


def _told_apart(lanes: Sequence[Lane], x: Scale) -> Iterator[Lane]:
    """Give lanes with the year at the name of whatever began before the axis does."""
    for lane in lanes:
        items = [
            item._replace(label=_with_year(item)) if item.label and _since(item) < x.low else item
            for item in lane.items
        ]
        yield Lane(lane.name, items)


def _with_year(item: Stretch | Event) -> str:
    year = date.fromordinal(_since(item)).year
    return f"{item.label}, {year}" if isinstance(item, Event) else f"{item.label} since {year}"


def _lane(lane: Lane, x: Scale, top: float, today: Day) -> tuple[list[Shape], int]:
    """Put items on as few rows as keep them apart; what is too much shares the last row."""
    free = [float("-inf")]
    shapes: list[Shape] = []
    for item in sorted(lane.items, key=_since):
        left, right = _extent(item, x, today)
        row = next((n for n, end in enumerate(free) if left >= end), len(free))
        crowded = row >= MOST_ROWS
        row = min(row, MOST_ROWS - 1)
        if row == len(free):
            free.append(right)
        free[row] = max(free[row], right)
        shapes += _item(item, x, top + row * ROW, today, worded=not crowded)
    return shapes, len(free)


def _extent(item: Stretch | Event, x: Scale, today: Day) -> tuple[float, float]:
    left = x(_since(item))
    if isinstance(item, Event):
        return left - 6, left + 14 + text_width(item.label)
    right = x(_end(item, today))
    inside = text_width(item.label) + 12 <= right - left
    return left, right if inside else right + 12 + text_width(item.label)


def _item(
    item: Stretch | Event, x: Scale, y: float, today: Day, *, worded: bool
) -> Iterator[Shape]:
    left = x(_since(item))
    room = WIDTH - 4
    if isinstance(item, Event):
        yield Dot(left, y + 12, 5, "milestone", f"{item.label}, {say_day(item.on)}")
        if worded:
            yield Word(left + 10, y + 16, shortened(item.label, room - left - 10))
        return
    right = max(x(_end(item, today)), left + 3)
    yield Box(
        left,
        y + 2,
        right - left,
        20,
        f"span span--{item.tone}",
        f"{item.label}, {_when(item)}",
        corner=3,
    )
    inside = text_width(item.label) + 12 <= right - left
    if inside:
        yield Word(left + 6, y + 16, item.label, f"span-t span-t--{item.tone}")
    elif worded:
        yield Word(right + 6, y + 16, shortened(item.label, room - right - 6))


def _axis(x: Scale, bottom: float, today: Day) -> Iterator[Shape]:
    first, last = date.fromordinal(int(x.low)).year + 1, date.fromordinal(int(x.high)).year
    every = max(1, (last - first + 1) // 14 + 1)
    for year in range(first, last + 1):
        at = x(date(year, 1, 1).toordinal())
        yield Line(at, 24, at, bottom, "gl")
        if (year - first) % every == 0 and at < WIDTH - 30:
            yield Word(at, 16, str(year), "t-b", "middle")
    yield Line(x(today), 20, x(today), bottom, "here-line")


def _since(item: Stretch | Event) -> Day:
    return item.on if isinstance(item, Event) else item.since


def _end(item: Stretch | Event, today: Day) -> Day:
    if isinstance(item, Event):
        return item.on
    return today if item.until is None or item.until >= FOREVER else item.until


def _when(item: Stretch | Event) -> str:
    if isinstance(item, Event):
        return str(say_day(item.on))
    if item.until is None or item.until >= FOREVER:
        return f"since {say_day(item.since)}"
    return f"{say_day(item.since)} to {say_day(item.until - 1)}"


def _rows(lanes: Sequence[Lane]) -> Iterator[tuple[str, str, str]]:
    for lane in lanes:
        for item in sorted(lane.items, key=_since):
            yield lane.name, item.label, _when(item)

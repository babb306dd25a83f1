"""A funnel: groups of unlike size beside the rate of all, with the limits that chance allows."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coderpath.sentence import Table
from coderpath_web.ui.charts.drawing import Dot, Drawing, Line, Path, Shape, Word
from coderpath_web.ui.charts.scale import Scale, ticks

LEFT, RIGHT, TOP, FLOOR, HEIGHT = 64, 660, 24, 300, 350
ROOM = 0.02
STEPS = 40
"""Places at which the limits are drawn."""


class FunnelDot(NamedTuple):
    """A group: what it is called, its size in hours, its rate, what is likely, and how far out."""

    name: str
    size: float
    rate: float
    low: float
    high: float
    is_outside: bool
    href: str = ""


class Limits(NamedTuple):
    """The rate of all, and half the width of the limits for a group of one hour."""

    common: float
    width: float

    def half(self, size: float) -> float:
        """Give half the width for a group of a size."""
        return float(self.width / size**0.5)


def draw_funnel(dots: Sequence[FunnelDot], limits: Limits) -> Drawing:
    """Draw groups by their size, with limits that narrow as groups grow."""
    rows = tuple((one.name, f"{one.size:,.0f}", _percent(one.rate), _likely(one)) for one in dots)
    table = Table(("Hospital", "Productive hours", "Of the standard", "Likely (95%)"), rows)
    outside = [one.name for one in dots if one.is_outside]
    named = ", ".join(outside) if outside else "None"
    text = f"All together {_percent(limits.common)}. Outside the limits: {named}."
    shapes = tuple(_Funnel(dots, limits).shapes()) if dots else ()
    return Drawing(684, HEIGHT, "Hospitals by size against all together", text, shapes, table)


class _Funnel:
    """The places of the dots, and the two scales."""

    def __init__(self, dots: Sequence[FunnelDot], limits: Limits) -> None:
        self.dots, self.limits = dots, limits
        self.smallest = min(one.size for one in dots) * 0.7
        self.largest = max(one.size for one in dots) * 1.1
        edge = limits.half(self.smallest)
        low = min(limits.common - edge, *(one.low for one in dots)) - ROOM
        high = max(limits.common + edge, *(one.high for one in dots)) + ROOM
        self.x = Scale(0, self.largest, LEFT, RIGHT)
        self.y = Scale(max(low, 0), high, FLOOR, TOP)

    def shapes(self) -> Iterator[Shape]:
        yield from self._axes()
        yield from (Path(self._limit(sign), "avg") for sign in (-1, 1))
        at = self.y(self.limits.common)
        yield Line(LEFT, at, RIGHT, at, "std")
        for one in self.dots:
            yield from self._dot(one)

    def _axes(self) -> Iterator[Shape]:
        for value in ticks(self.y.low, self.y.high):
            yield Line(LEFT, self.y(value), RIGHT, self.y(value), "gl")
            yield Word(LEFT - 10, self.y(value) + 4, _percent(value), "", "end")
        for value in ticks(0, self.largest):
            yield Word(self.x(value), FLOOR + 20, f"{value:,.0f}", "", "middle")
        yield Word((LEFT + RIGHT) / 2, FLOOR + 40, "productive hours", "", "middle")

    def _dot(self, one: FunnelDot) -> Iterator[Shape]:
        at, likely = self.x(one.size), _likely(one)
        yield Line(at, self.y(one.low), at, self.y(one.high), "gl")
        label = f"{one.name}: {_percent(one.rate)}, likely {likely}"
        yield Dot(at, self.y(one.rate), 6, "b-no" if one.is_outside else "b-met", label, one.href)

    def _limit(self, sign: int) -> str:
        """Draw one limit from the smallest size to the largest."""
        step = (self.largest - self.smallest) / STEPS
        sizes = [self.smallest + step * number for number in range(STEPS + 1)]
        rates = ((size, self.limits.common + sign * self.limits.half(size)) for size in sizes)
        return "M" + "L".join(f"{self.x(size):.1f} {self.y(rate):.1f}" for size, rate in rates)


def _likely(one: FunnelDot) -> str:
    return f"{_percent(one.low)} to {_percent(one.high)}"


def _percent(value: float) -> str:
    return f"{value * 100:.1f}%"

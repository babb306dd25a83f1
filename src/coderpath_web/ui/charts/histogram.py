"""How a sample is spread: bars that touch, with the places in it that are spoken of."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from coderpath.sentence import Table
from coderpath.sentence.words import counted, number_text
from coderpath.standards.spread import Stretch
from coderpath_web.ui.charts.drawing import Box, Drawing, Line, Shape, Word
from coderpath_web.ui.charts.scale import Scale, ticks
from coderpath_web.ui.charts.widths import text_width

WIDTH, HEIGHT = 440, 290
LEFT, RIGHT, TOP, FLOOR = 40, 424, 56, 240
ONE_LINE, ROOM = 20, 6
UNDER = 5
"""How thick what lies between two values is marked under the axis."""


class Measured(NamedTuple):
    """What was measured, and what was counted: "minutes", "record"."""

    unit: str
    of: str


class Marked(NamedTuple):
    """A value that is spoken of, in words, with the look of its line."""

    value: Fraction
    words: str
    tone: str = "std"


def draw_histogram(
    title: str,
    stretches: Sequence[Stretch],
    places: Sequence[Marked],
    *,
    of: Measured,
    between: tuple[Fraction, Fraction] | None = None,
) -> Drawing:
    """Draw stretches without a gap, at least one; `between` is marked under the axis."""
    rows = tuple((_from_to(one), f"{one.count:,}") for one in stretches)
    table = Table((f"{of.unit.capitalize()}", f"{of.of.capitalize()}s"), rows)
    records = counted(sum(one.count for one in stretches), of.of)
    text = f"{records}; {'; '.join(one.words for one in places)}."
    shapes = tuple(_Histogram(stretches, of.unit).shapes(places, between))
    return Drawing(WIDTH, HEIGHT, title, text, shapes, table, "bars")


class _Histogram:
    """The two scales, and what is drawn by them."""

    def __init__(self, stretches: Sequence[Stretch], unit: str) -> None:
        self.stretches, self.unit = stretches, unit
        first = stretches[0]
        self.width = float((first.until or first.since + 1) - first.since)
        self.start = float(first.since)
        self.end = self.start + self.width * len(stretches)
        self.x = Scale(self.start, self.end, LEFT, RIGHT)
        self.y = Scale(0, max(one.count for one in stretches), FLOOR, TOP)

    def shapes(
        self, places: Sequence[Marked], between: tuple[Fraction, Fraction] | None
    ) -> Iterator[Shape]:
        if between:
            low, high = (self.x(float(one)) for one in between)
            yield Box(low, FLOOR + 1, max(high - low, 1), UNDER, "f-aspen", "likely", corner=0)
        yield from self._axes()
        for one in self.stretches:
            yield from self._bar(one)
        last = max((one.value for one in places), default=Fraction(0))
        for number, place in enumerate(places):
            yield from self._place(place, TOP - 12 - ONE_LINE * number, last)

    def _axes(self) -> Iterator[Shape]:
        for value in ticks(0, self.y.high, 4):
            if value == int(value):
                yield Line(LEFT, self.y(value), RIGHT, self.y(value), "gl")
                yield Word(LEFT - 8, self.y(value) + 4, f"{value:,.0f}", "", "end")
        for value in ticks(self.start, self.end, 6):
            yield Word(self.x(value), FLOOR + 20, f"{value:,g}", "", "middle")
        yield Word((LEFT + RIGHT) / 2, FLOOR + 42, self.unit, "", "middle")

    def _bar(self, one: Stretch) -> Iterator[Shape]:
        left, top = self.x(float(one.since)), self.y(one.count)
        right = self.x(float(one.since) + self.width)
        tone = "b-new" if one.until else "fill-old"
        label = f"{_from_to(one)} {self.unit}: {one.count:,}"
        yield Box(left + 0.5, top, right - left - 1, FLOOR - top, tone, label, corner=1)
        if one.until is None:
            yield Word(right, top - 6, "and longer", "faint-t", "end")

    def _place(self, place: Marked, y: float, last: Fraction) -> Iterator[Shape]:
        at, width = self.x(float(place.value)), text_width(place.words) + ROOM
        yield Line(at, y + 4, at, FLOOR, place.tone)
        # One before the last is named to its left: the other line would cross its words.
        is_right = at + width > WIDTH or (place.value < last and at > width)
        yield Word(
            at - ROOM if is_right else at + ROOM,
            y,
            place.words,
            "halo-s t-b",
            "end" if is_right else "start",
        )


def _from_to(one: Stretch) -> str:
    since = number_text(one.since)
    if one.until is None:
        return f"{since} and more"
    return f"{since} to under {number_text(one.until)}"

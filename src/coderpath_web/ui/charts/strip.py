"""A few months, small, for a card beside other things."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from coderpath.sentence.calendar import month_name, month_words
from coderpath_web.ui.charts.drawing import Box, Drawing, Line, Shape, Word
from coderpath_web.ui.charts.months import Asked, MonthBar, _figure, draw_months, opener
from coderpath_web.ui.charts.scale import Scale
from coderpath_web.ui.charts.widths import text_width

LEAVE = "leave"
WIDTH, HEIGHT, TOP, FLOOR = 340, 140, 24, 100


def draw_strip(bars: Sequence[MonthBar], *, asked: float = 1.0) -> Drawing:
    """Draw months as small bars around the standard."""
    full = draw_months(bars, asked=Asked(asked))
    shapes = tuple(_shapes(bars, asked))
    return full._replace(width=WIDTH, height=HEIGHT, shapes=shapes, look="strip")


def _shapes(bars: Sequence[MonthBar], asked: float) -> Iterator[Shape]:
    known = [abs(bar.ratio - asked) for bar in bars if bar.ratio is not None]
    reach = max([*known, 0.05])
    y = Scale(asked - reach, asked + reach, FLOOR, TOP)
    step = (WIDTH - 16) / max(len(bars), 1)
    for number, bar in enumerate(bars):
        yield from _bar(bar, 8 + step * number, step * 0.8, y, asked)
        if bar.href:
            left = 8 + step * (number - 0.1)
            yield opener(bar, Box(left, TOP, step, FLOOR - TOP + 24, "hit"))
        name = month_name(bar.month)
        yield Word(8 + step * (number + 0.4), FLOOR + 18, name[0], "xs12", "middle")
        if number == 0 or name == "January":
            yield Word(8 + step * number, FLOOR + 36, str(bar.month // 12), "xs12")
    yield from _leaves(bars, step)
    yield Line(4, y(asked), WIDTH - 4, y(asked), "std")
    yield from _standard(bars, y, asked)


def _leaves(bars: Sequence[MonthBar], step: float) -> Iterator[Shape]:
    """Name a leave on its months, where they have room for the word."""
    for is_leave, run in groupby(enumerate(bars), lambda pair: pair[1].what == "passed_over"):
        numbers = [number for number, _ in run]
        if is_leave and text_width(LEAVE) <= step * len(numbers):
            middle = 8 + step * (numbers[0] + len(numbers) / 2 - 0.1)
            yield Word(middle, TOP + 13, LEAVE, "xs12", "middle")


def _standard(bars: Sequence[MonthBar], y: Scale, asked: float) -> Iterator[Shape]:
    """Name the line on its free side where the first bars agree, else above them all."""
    first = [bar.ratio for bar in bars[:5] if bar.what != "passed_over"]
    known = [ratio for ratio in first if ratio is not None]
    text = f"{asked:.0%} of standard"
    at = 14.0
    if len(known) == len(bars[:5]):
        rise = {ratio >= asked for ratio in known}
        if rise == {True}:
            at = y(asked) + 17
        elif rise == {False}:
            at = y(asked) - 7
    yield Word(8, at, text, "t-b halo-s")


def _bar(bar: MonthBar, x: float, width: float, y: Scale, asked: float) -> Iterator[Shape]:
    label = month_words(bar.month)
    if bar.what == "passed_over":
        yield Box(x, TOP, width, FLOOR - TOP, "b-leave", f"{label}: on leave, passed over")
    elif bar.ratio is None:
        yield Box(x, y(asked) - 14, width, 28, "b-un", f"{label}: not recorded")
    else:
        top, end = sorted((y(asked), y(bar.ratio)))
        tone = "b-met" if bar.ratio >= asked else "b-no"
        tone = "ghost" if bar.what == "simulated" else tone
        yield Box(x, top, width, max(end - top, 1.5), tone, f"{label}: {_figure(bar)}", corner=1.5)

"""Each month against the standard: bars grow from 100 %, so that length means distance."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from coderpath.days import Month
from coderpath.sentence import Table
from coderpath.sentence.calendar import month_name, month_words
from coderpath_web.ui.charts.drawing import Box, Drawing, Line, Shape, Word
from coderpath_web.ui.charts.scale import Scale, ticks
from coderpath_web.ui.charts.widths import text_width


class MonthBar(NamedTuple):
    """One month: its share of the standard (1.0 is 100 %), or why it has none.

    What is recorded, not_recorded, passed_over (a leave) or simulated. A note such as
    "on 1 April" says when the month leaves the window.
    """

    month: Month
    ratio: float | None
    what: str = "recorded"
    leaves: str = ""
    counts: bool = True
    href: str = ""
    """Where the month is told in full."""


class Asked(NamedTuple):
    """The share that is asked at least, at most, or both (1.0 is 100 %)."""

    least: float | None = 1.0
    most: float | None = None

    @property
    def line(self) -> float:
        """Where bars grow from: the least that is asked, else the most."""
        return next((share for share in self if share is not None), 1.0)

    def holds(self, ratio: float) -> bool:
        """Tell whether a share lies in what is asked."""
        return (self.least is None or ratio >= self.least) and (
            self.most is None or ratio <= self.most
        )

    @property
    def words(self) -> str:
        """What is asked, as a clause: at 95% or above."""
        least = [] if self.least is None else [f"at {self.least:.0%} or above"]
        most = [] if self.most is None else [f"at {self.most:.0%} or below"]
        return " and ".join((*least, *most))


STANDARD = Asked()

LEFT, RIGHT, TOP, FLOOR, HEIGHT = 64, 1256, 66, 300, 350
LEAST_SPAN = 0.08
WIDEST_BAR = 46
ROOM_FOR_FIGURE = 34
FIGURE_HEIGHT = 12


def draw_months(
    bars: Sequence[MonthBar], *, asked: Asked = STANDARD, average: float | None = None
) -> Drawing:
    """Draw months against the lines that are asked, with the pooled average as a dashed line."""
    shapes = tuple(_Months(bars, asked, average).shapes())
    rows = tuple((month_words(bar.month), _figure(bar), _note(bar)) for bar in bars)
    table = Table(("Month", "Of standard", "Note"), rows)
    text = _text(bars, asked, average)
    return Drawing(1272, HEIGHT, "Each month against the standard", text, shapes, table, "months")


class _Months:
    def __init__(self, bars: Sequence[MonthBar], asked: Asked, average: float | None) -> None:
        self.bars, self.asked, self.average = bars, asked, average
        self.lines = [share for share in asked if share is not None]
        known = [bar.ratio for bar in bars if bar.ratio is not None]
        low = min([*known, min(self.lines) - LEAST_SPAN]) - 0.02
        high = max([*known, max(self.lines) + LEAST_SPAN]) + 0.02
        self.y = Scale(low, high, FLOOR, TOP + 30)
        self.step = (RIGHT - LEFT) / max(len(bars), 1)
        self.width = min(WIDEST_BAR, self.step * 0.62)

    def shapes(self) -> Iterator[Shape]:
        yield from self._bands()
        yield from self._lines()
        for number, bar in enumerate(self.bars):
            yield from self._bar(bar, self._x(number))
            if bar.href:
                left = LEFT + self.step * number
                yield opener(bar, Box(left, TOP, self.step, FLOOR - TOP, "hit"))
        yield from self._axis()
        yield from self._standard()
        if not self.bars:
            middle = (LEFT + RIGHT) / 2
            yield Word(
                middle, self.y(self.asked.line) - 14, "No months are recorded yet", "t-un", "middle"
            )

    def _x(self, number: int) -> float:
        return LEFT + self.step * (number + 0.5)

    def _lines(self) -> Iterator[Shape]:
        for value in ticks(self.y.low, self.y.high):
            if any(abs(value - line) < 0.005 for line in self.lines):  # noqa: PLR2004 -- the standard has its own line
                continue
            yield Line(LEFT, self.y(value), RIGHT, self.y(value), "gl")
            yield Word(
                LEFT - 10, self.y(value) + 4, f"{value:.0%}".replace("%", "\xa0%"), "", "end"
            )

    def _bands(self) -> Iterator[Shape]:
        """Tint stretches of months that leave the window, or that are passed over."""
        runs = groupby(enumerate(self.bars), lambda pair: _band(pair[1]))
        for band, run in runs:
            numbers = [number for number, _ in run]
            if not band:
                continue
            left = LEFT + self.step * numbers[0] + 3
            width = self.step * len(numbers) - 6
            yield Box(left, TOP - 36, width, FLOOR - TOP + 36, band, corner=4)
            if band == "b-leave":
                yield from self._over(left + width / 2, "On leave", "passed over", width)
            else:
                yield from self._over(left + width / 2, "Leaves next", "", width)

    def _over(self, x: float, first: str, second: str, width: float) -> Iterator[Shape]:
        if text_width(first) > width + 24:
            return
        yield Word(x, TOP - 20, first, "t-soon" if not second else "t-b", "middle")
        if second and text_width(second) < width + 10:
            yield Word(x, TOP - 4, second, "", "middle")

    def _bar(self, bar: MonthBar, x: float) -> Iterator[Shape]:
        left, label = x - self.width / 2, f"{month_words(bar.month)}: {_figure(bar)}"
        base = self.y(self.asked.line)
        if bar.what == "not_recorded" or (bar.ratio is None and bar.what != "passed_over"):
            yield Box(left, base - 30, self.width, 60, "b-un", f"{label}, not recorded")
            yield Word(x, base + 5, "?", "t-un", "middle")
        elif bar.ratio is not None:
            yield from self._recorded(bar, bar.ratio, x, label)

    def _recorded(self, bar: MonthBar, ratio: float, x: float, label: str) -> Iterator[Shape]:
        base, end = self.y(self.asked.line), self.y(ratio)
        above, enough = ratio >= self.asked.line, self.asked.holds(ratio)
        tone = "ghost" if bar.what == "simulated" else "b-met" if enough else "b-no"
        top, height = (end, base - end) if above else (base, end - base)
        yield Box(x - self.width / 2, top, self.width, max(height, 1.5), tone, label)
        if self.step >= ROOM_FOR_FIGURE:
            look = "t-sim" if bar.what == "simulated" else "t-b"
            y = self._clear(end - 7, -1) if above else self._clear(end + 15, 1)
            yield Word(x, y, f"{int(ratio * 1000) / 10:.1f}", f"halo-s {look}", "middle")

    def _clear(self, y: float, way: int) -> float:
        """Move a figure away from its bar until no line crosses it."""
        shares = [*self.lines, *([] if self.average is None else [self.average])]
        for line in sorted((self.y(one) for one in shares), key=lambda at: at * way):
            if y - FIGURE_HEIGHT < line < y + 3:
                y = line - 4 if way < 0 else line + FIGURE_HEIGHT + 1
        return y

    def _axis(self) -> Iterator[Shape]:
        every = 1 if self.step >= ROOM_FOR_FIGURE else 3
        for number, bar in enumerate(self.bars):
            name = month_name(bar.month)
            if number % every == 0:
                yield Word(self._x(number), FLOOR + 20, name[:3], "", "middle")
            if number == 0 or name == "January":
                yield Word(self._x(number), FLOOR + 37, str(bar.month // 12), "t-b", "middle")

    def _standard(self) -> Iterator[Shape]:
        for line in self.lines:
            y = self.y(line)
            yield Line(LEFT, y, RIGHT, y, "std")
            yield Word(LEFT - 10, y + 4, f"{line:.0%}".replace("%", "\xa0%"), "t-b", "end")
        if self.average is not None:
            at = self.y(self.average)
            yield Line(LEFT, at, RIGHT, at, "avg")
            words = f"pooled average {int(self.average * 1000) / 10:.1f}\xa0%"
            yield Word(RIGHT, TOP - 44, words, "halo-s t-a", "end")


def opener(bar: MonthBar, ground: Box) -> Box:
    """Let a month be opened by the ground on which it stands: its bar may be a hair high."""
    label = f"{month_words(bar.month)}: see what it rests on"
    return ground._replace(label=label, href=bar.href)


def _band(bar: MonthBar) -> str:
    if bar.what == "passed_over":
        return "b-leave"
    return "out-band" if bar.leaves else ""


def _figure(bar: MonthBar) -> str:
    return "–" if bar.ratio is None else f"{int(bar.ratio * 1000) / 10:.1f}\xa0%"


def _note(bar: MonthBar) -> str:
    words = {
        "passed_over": "passed over, on leave",
        "not_recorded": "not recorded",
        "simulated": "if the rate holds",
    }
    notes = [words.get(bar.what, ""), f"leaves the window {bar.leaves}" if bar.leaves else ""]
    return ", ".join(filter(None, notes))


def _text(bars: Sequence[MonthBar], asked: Asked, average: float | None) -> str:
    known = [bar for bar in bars if bar.what == "recorded" and bar.ratio is not None]
    met = sum(asked.holds(bar.ratio or 0) for bar in known)
    pooled = "" if average is None else f" The pooled average is {int(average * 1000) / 10:.1f} %."
    return f"{met} of {len(known)} recorded months are {asked.words}.{pooled}"

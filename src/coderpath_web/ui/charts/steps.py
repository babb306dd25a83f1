"""Months to each level by group: a dot for the median, a line for the middle half."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coderpath.sentence import Table
from coderpath_web.ui.charts.drawing import Dot, Drawing, Line, Shape, Word
from coderpath_web.ui.charts.scale import Scale, ticks
from coderpath_web.ui.charts.widths import shortened


class Spread(NamedTuple):
    """One group: how many coders, the median, and between what the middle half lies.

    A group without a median is too small to show, or has nobody there yet; its note says which.
    """

    label: str
    coders: int
    median: float | None = None
    low: float | None = None
    high: float | None = None
    note: str = "fewer than 5, not shown"
    tone: str = "new"


WIDTH, LEFT, ROW, TOP = 620, 190, 30, 34


def draw_spreads(title: str, spreads: Sequence[Spread], *, unit: str = "months") -> Drawing:
    """Draw groups on one axis that begins at zero."""
    known = [spread.high or spread.median for spread in spreads if spread.median is not None]
    x = Scale(0, max([value or 0 for value in known] or [12]) or 12, LEFT, WIDTH - 60)
    bottom = TOP + ROW * len(spreads)
    shapes: list[Shape] = []
    for value in ticks(x.low, x.high):
        shapes += [Line(x(value), TOP - 8, x(value), bottom, "gl")]
        shapes += [Word(x(value), TOP - 14, f"{value:g}", "", "middle")]
    for number, spread in enumerate(spreads):
        shapes += _row(spread, x, TOP + ROW * number + ROW / 2)
    shapes.append(Word(0, TOP - 14, unit, "t-b"))
    rows = tuple(_cells(spread) for spread in spreads)
    table = Table(("Group", "Coders", f"Median {unit}", "Middle half"), rows)
    text = "; ".join(f"{row[0]}: {row[2]}" for row in rows)
    return Drawing(WIDTH, bottom + 6, title, text, tuple(shapes), table, "steps-pic")


def _row(spread: Spread, x: Scale, y: float) -> Iterator[Shape]:
    yield Word(0, y + 4, shortened(spread.label, LEFT - 20), "t-b")
    if spread.median is None:
        yield Word(LEFT + 8, y + 4, spread.note, "faint-t")
        return
    if spread.low is not None and spread.high is not None:
        yield Line(x(spread.low), y, x(spread.high), y, f"half half--{spread.tone}")
    yield Dot(
        x(spread.median),
        y,
        6,
        f"median median--{spread.tone}",
        f"{spread.label}: {spread.median:g}",
    )
    end = x(spread.high if spread.high is not None else spread.median)
    yield Word(max(end, x(spread.median)) + 12, y + 4, f"{spread.median:g}", "t-b")


def _cells(spread: Spread) -> tuple[str, str, str, str]:
    if spread.median is None:
        return spread.label, "", spread.note, ""
    half = "" if spread.low is None or spread.high is None else f"{spread.low:g} to {spread.high:g}"
    return spread.label, f"{spread.coders:,}", f"{spread.median:g}", half

"""Bars that begin at zero: counts by group, for one series or a few."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coderpath.sentence import Table
from coderpath_web.ui.charts.drawing import Box, Drawing, Line, Shape, Word
from coderpath_web.ui.charts.scale import Scale
from coderpath_web.ui.charts.widths import shortened, text_width


class Series(NamedTuple):
    """One row of bars; tone is a class for its colour: fill-old, b-new, b-sim, b-met, b-no."""

    name: str
    tone: str = "b-new"


class Group(NamedTuple):
    """One label with a value for each series; None is no such thing, and says so."""

    label: str
    values: tuple[float | None, ...]
    said: tuple[str, ...] = ()


WIDTH, BAR, GAP = 420, 16, 14
NONE = "no such level"


def draw_bars(
    title: str, series: Sequence[Series], groups: Sequence[Group], *, none: str = NONE
) -> Drawing:
    """Draw groups below each other, each with a bar for every series."""
    left = min(max([text_width(group.label) for group in groups] or [40]) + 14, 170)
    most = max([value or 0 for group in groups for value in group.values] or [1]) or 1
    x = Scale(0, most, left, WIDTH - 70)
    shapes: list[Shape] = []
    y = 4.0
    for group in groups:
        shapes += _group(group, _said(group, none), series, x, y)
        y += len(series) * (BAR + 4) + GAP
    heads = ("Group", *(one.name for one in series))
    rows = tuple((group.label, *_said(group, none)) for group in groups)
    text = "; ".join(f"{row[0]}: {', '.join(row[1:])}" for row in rows)
    return Drawing(
        WIDTH, max(y - GAP + 6, 20), title, text, tuple(shapes), Table(heads, rows), "bars"
    )


def _group(
    group: Group, said: Sequence[str], series: Sequence[Series], x: Scale, y: float
) -> Iterator[Shape]:
    left = x.start
    middle = y + (len(series) * (BAR + 4) - 4) / 2 + 5
    yield Word(left - 12, middle, shortened(group.label, left - 12), "t-b", "end")
    yield Line(left, y - 2, left, y + len(series) * (BAR + 4), "ax")
    for one, value, words in zip(series, group.values, said, strict=True):
        if value is None:
            yield Word(left + 6, y + 13, words)
        else:
            yield Box(
                left,
                y,
                max(x(value) - left, 1),
                BAR,
                one.tone,
                f"{group.label}, {one.name}: {words}",
            )
            yield Word(x(value) + 6, y + 13, words, "t-b")
        y += BAR + 4


def _said(group: Group, none: str) -> tuple[str, ...]:
    if group.said:
        return group.said
    return tuple(none if value is None else f"{value:,g}" for value in group.values)


def draw_headcount(series: Sequence[Series], groups: Sequence[Group]) -> Drawing:
    """Draw how many coders stand at each level, for two or three paths."""
    return draw_bars("Head-count by level", series, groups)

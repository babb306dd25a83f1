"""A row's figures over time, as small as a word."""

from collections.abc import Sequence

from coderpath_web.ui.charts.curve import polyline
from coderpath_web.ui.charts.drawing import ChartTable, Dot, Drawing, Line, Path, Shape
from coderpath_web.ui.charts.scale import Scale

WIDTH, HEIGHT = 48, 18
FLAT = 0.01
RECENT = 3


def draw_sparkline(ratios: Sequence[float | None], *, asked: float = 1.0) -> Drawing:
    """Draw figures with the line that is asked; a gap stays a gap."""
    known = [(n, ratio) for n, ratio in enumerate(ratios) if ratio is not None]
    values = [ratio for _, ratio in known]
    y = Scale(min([*values, asked - 0.02]), max([*values, asked + 0.02]), HEIGHT - 3, 3)
    x = Scale(0, max(len(ratios) - 1, 1), 2, WIDTH - 4)
    shapes: list[Shape] = [Line(0, y(asked), WIDTH, y(asked), "gl2")]
    if known:
        points = [(x(n), y(ratio)) for n, ratio in known]
        shapes += [Path(polyline(points), "spark"), Dot(*points[-1], 2.2, "spark-end")]
    words = f"{len(known)} months, {trend(values)}" if known else "no months recorded"
    return Drawing(WIDTH, HEIGHT, "Months", words, tuple(shapes), ChartTable((), ()), "spark-w")


def trend(values: Sequence[float]) -> str:
    """Say where figures are heading: the last three against the three before."""
    if len(values) < 2 * RECENT:
        return "steady"
    late = sum(values[-RECENT:]) / RECENT
    early = sum(values[-2 * RECENT : -RECENT]) / RECENT
    if abs(late - early) < FLAT:
        return "steady"
    return "rising" if late > early else "falling"

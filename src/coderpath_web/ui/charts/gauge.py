"""One figure against what is asked, on a rail: for scales that do not begin at zero."""

from collections.abc import Iterator
from fractions import Fraction

from coderpath.sentence import Table
from coderpath_web.ui.charts.drawing import Dot, Drawing, Line, Shape, Word
from coderpath_web.ui.charts.scale import Scale
from coderpath_web.ui.charts.widths import text_width

WIDTH, RAIL = 340, 28
STEP = 0.05


def draw_gauge(value: float | Fraction, asked: float | Fraction, *, met: bool) -> Drawing:
    """Draw a share (1 is 100 %) and the share that is asked, with room on both sides."""
    value, asked = float(value), float(asked)
    gap = max(abs(value - asked), STEP)
    low, high = max(min(value, asked) - gap, 0), max(value, asked) + gap
    x = Scale(low, high, 8, WIDTH - 8)
    table = Table(("Figure", "Share"), (("reached", _percent(value)), ("asked", _percent(asked))))
    text = f"{_percent(value)}, {_percent(asked)} asked"
    shapes = tuple(_shapes(x, value, asked, met=met))
    return Drawing(WIDTH, 52, "Against what is asked", text, shapes, table, "gauge")


def _shapes(x: Scale, value: float, asked: float, *, met: bool) -> Iterator[Shape]:
    tone = "met" if met else "no"
    yield Line(8, RAIL, WIDTH - 8, RAIL, "rail")
    yield Line(x(value), RAIL, x(asked), RAIL, f"gap-{tone}")
    yield Line(x(asked), RAIL - 10, x(asked), RAIL + 10, "track-line")
    yield Word(
        _kept(x(asked), f"asked {_percent(asked)}"), 12, f"asked {_percent(asked)}", "t-b", "middle"
    )
    yield Dot(x(value), RAIL, 7, f"dot-{tone}")
    words = _percent(value)
    yield Word(_kept(x(value), words), 50, words, f"t-{tone}", "middle")
    for end, at, anchor in ((x.low, 2, "start"), (x.high, WIDTH - 2, "end")):
        if abs(x(end) - x(value)) > 90:  # noqa: PLR2004 -- room for both figures
            yield Word(at, 50, f"{end:.0%}".replace("%", "\xa0%"), "", anchor)


def _kept(x: float, text: str) -> float:
    half = text_width(text) / 2
    return min(max(x, half), WIDTH - half)


def _percent(share: float) -> str:
    return f"{int(share * 1000 + 1e-9) / 10:g}\xa0%"

"""Shapes as SVG: a drawing has hundreds, and a template takes a dozen steps for each of them."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from html import escape
from typing import Any

from django.utils.safestring import SafeData, SafeString

from coderpath_web.ui.charts.drawing import Box, Dot, Line, Path, Shape, Sign, Word
from coderpath_web.ui.statuses import status_of


def svg_of(shapes: Iterable[Shape]) -> SafeString:
    """Write shapes in their order; a shape that leads somewhere is a link."""
    return SafeString("".join(_linked(shape, _WRITERS[type(shape)](shape)) for shape in shapes))


def text(value: str) -> str:
    """Write a text, as Django would: it looks at each once more whether it is a promise of one."""
    return value if isinstance(value, SafeData) else escape(str(value))


def fine(value: float) -> str:
    """Write a place in a drawing: one decimal, none where it is whole."""
    return f"{value:.1f}".removesuffix(".0")


def _linked(shape: Shape, written: str) -> str:
    if href := getattr(shape, "href", ""):
        label = getattr(shape, "label", "")
        return f'<a href="{text(href)}" aria-label="{text(label)}">{written}</a>\n'
    return f"{written}\n"


def _titled(label: str) -> str:
    return f"<title>{text(label)}</title>" if label else ""


def _box(one: Box) -> str:
    return (
        f'<rect x="{fine(one.x)}" y="{fine(one.y)}" width="{fine(one.width)}"'
        f' height="{fine(one.height)}" rx="{fine(one.corner)}" class="{text(one.tone)}"'
        f">{_titled(one.label)}</rect>"
    )


def _line(one: Line) -> str:
    return (
        f'<line x1="{fine(one.x1)}" y1="{fine(one.y1)}" x2="{fine(one.x2)}" y2="{fine(one.y2)}"'
        f' class="{text(one.tone)}"/>'
    )


@lru_cache(maxsize=512)  # A mountain is the same whoever climbs it.
def _path(one: Path) -> str:
    return f'<path d="{text(one.d)}" class="{text(one.tone)}">{_titled(one.label)}</path>'


def _dot(one: Dot) -> str:
    return (
        f'<circle cx="{fine(one.x)}" cy="{fine(one.y)}" r="{fine(one.r)}" class="{text(one.tone)}"'
        f">{_titled(one.label)}</circle>"
    )


def _word(one: Word) -> str:
    return (
        f'<text x="{fine(one.x)}" y="{fine(one.y)}" text-anchor="{text(one.anchor)}"'
        f' class="{text(one.tone)}">{text(one.text)}</text>'
    )


def _sign(one: Sign) -> str:
    look = status_of(one.status)
    size = fine(one.size)
    return (
        f'<use href="#{text(look.mark)}" x="{fine(one.left)}" y="{fine(one.top)}" width="{size}"'
        f' height="{size}" class="mk--{text(look.tone)}">{_titled(one.label)}</use>'
    )


_WRITERS: Mapping[type, Callable[[Any], str]] = {
    Box: _box,
    Line: _line,
    Path: _path,
    Dot: _dot,
    Word: _word,
    Sign: _sign,
}

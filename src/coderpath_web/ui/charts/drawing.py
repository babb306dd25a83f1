"""What every chart gives: shapes in order, a text that says the same, and the table behind it."""

from typing import NamedTuple

from coderpath.sentence import Table
from coderpath_web.ui.statuses import ALL


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float
    tone: str
    label: str = ""
    href: str = ""
    corner: float = 2
    kind: str = "box"


class Line(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    tone: str
    kind: str = "line"


class Path(NamedTuple):
    """Any line or area, in the grammar of SVG paths."""

    d: str
    tone: str
    label: str = ""
    href: str = ""
    kind: str = "path"


class Dot(NamedTuple):
    """A disc."""

    x: float
    y: float
    r: float
    tone: str
    label: str = ""
    href: str = ""
    kind: str = "dot"


class Word(NamedTuple):
    """A text at a point."""

    x: float
    y: float
    text: str
    tone: str = ""
    anchor: str = "start"
    kind: str = "word"


class Sign(NamedTuple):
    """The mark of a status, around a point."""

    x: float
    y: float
    size: float
    status: str
    label: str = ""
    href: str = ""
    kind: str = "mark"

    @property
    def left(self) -> float:
        """Give the left edge."""
        return self.x - self.size / 2

    @property
    def top(self) -> float:
        """Give the upper edge."""
        return self.y - self.size / 2


WIDE = 700
"""A drawing that is wider than this cannot be read at the width of a phone."""

Shape = Box | Line | Path | Dot | Word | Sign


class Drawing(NamedTuple):
    """A chart, ready to be drawn."""

    width: float
    height: float
    title: str
    text: str
    shapes: tuple[Shape, ...]
    table: Table
    look: str = ""

    @property
    def is_wide(self) -> bool:
        """Say whether it has to scroll on a phone, since its words would grow too small."""
        return self.width > WIDE

    @property
    def statuses(self) -> str:
        """Give the statuses that it shows, for its legend."""
        shown = {shape.status for shape in self.shapes if isinstance(shape, Sign)}
        return " ".join(one.key for one in ALL if one.key in shown)

    @property
    def role(self) -> str:
        """Say what it is to a screen reader: a picture, or a group where it holds links."""
        return "group" if any(getattr(shape, "href", "") for shape in self.shapes) else "img"

"""Finds room for labels: where nothing else stands, or nowhere."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple


class Area(NamedTuple):
    """A rectangle that is taken, or would be."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Area") -> bool:
        """Say whether two areas share any ground."""
        return _is_met(self, (other,))

    def within(self, other: "Area") -> bool:
        """Say whether this area lies wholly in another."""
        return (
            self.left >= other.left
            and self.top >= other.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )


def around(x: float, y: float, width: float, height: float) -> Area:
    """Give the area around a point."""
    return Area(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


STRIP = 32
"""How wide the strips of a paper are in which what is taken is looked for."""


class Ground:
    """The paper of a drawing, and what is taken on it, by the strips in which it lies."""

    def __init__(self, paper: Area) -> None:
        self.paper = paper
        self._taken: defaultdict[int, list[Area]] = defaultdict(list)

    def take(self, *areas: Area) -> None:
        """Take ground without asking."""
        for area in areas:
            for strip in _strips(area):
                self._taken[strip].append(area)

    def is_free(self, area: Area) -> bool:
        """Say whether an area is on the paper and nothing stands on it."""
        return area.within(self.paper) and not any(
            _is_met(area, self._taken[strip]) for strip in _strips(area) if strip in self._taken
        )

    def first_free(self, areas: Iterable[Area]) -> Area | None:
        """Take the first area that is free; where none is, give none."""
        for area in areas:
            if self.is_free(area):
                self.take(area)
                return area
        return None


def _is_met(area: Area, taken: Iterable[Area]) -> bool:
    """Say whether an area shares any ground with another: asked ten thousand times a drawing."""
    left, top, right, bottom = area
    for of_left, of_top, of_right, of_bottom in taken:
        if left < of_right and of_left < right and top < of_bottom and of_top < bottom:
            return True
    return False


def _strips(area: Area) -> range:
    return range(int(area.left // STRIP), int(area.right // STRIP) + 1)

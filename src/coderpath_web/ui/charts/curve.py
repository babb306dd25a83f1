"""A curve that can be walked: points at equal lengths, and parts of it."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from math import hypot

Point = tuple[float, float]

STEPS = 40
"""Points taken from each piece; a trail then looks smooth and lengths are right to a pixel."""


class Curve:
    """Cubic pieces, one after another: a start, then three points a piece."""

    def __init__(self, start: Point, *pieces: tuple[Point, Point, Point]) -> None:
        self.start = start
        self.pieces = pieces

    @cached_property
    def points(self) -> list[Point]:
        """Give points along the curve."""
        points, here = [self.start], self.start
        for piece in self.pieces:
            points += [_on_piece(here, *piece, step / STEPS) for step in range(1, STEPS + 1)]
            here = piece[2]
        return points

    @cached_property
    def lengths(self) -> list[float]:
        """Give the length walked up to each point."""
        walked = (hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(self.points))
        return [0, *accumulate(walked)]

    @property
    def length(self) -> float:
        """Give the whole length."""
        return self.lengths[-1]

    def joint(self, number: int) -> float:
        """Give the length at which a piece begins."""
        return self.lengths[number * STEPS]

    def at(self, length: float) -> Point:
        """Give the point at a length."""
        length = min(max(length, 0), self.length)
        after = max(bisect_left(self.lengths, length), 1)
        before = self.lengths[after - 1]
        share = (length - before) / ((self.lengths[after] - before) or 1)
        (x1, y1), (x2, y2) = self.points[after - 1], self.points[after]
        return x1 + (x2 - x1) * share, y1 + (y2 - y1) * share

    def part(self, since: float, until: float) -> str:
        """Write the part between two lengths as an SVG path."""
        return _part(self, since, until)


@lru_cache(maxsize=512)
def _part(curve: Curve, since: float, until: float) -> str:
    inner = [p for p, at in zip(curve.points, curve.lengths, strict=True) if since < at < until]
    return polyline([curve.at(since), *inner, curve.at(until)])


@lru_cache(maxsize=64)
def points_every(curve: Curve, gap: int, until: int) -> tuple[Point, ...]:
    """Give points along a curve at whole lengths, one gap after the other."""
    return tuple(curve.at(length) for length in range(0, until, gap))


def _on_piece(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    u = 1 - t
    weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    x, y = (sum(w * p[i] for w, p in zip(weights, (a, b, c, d), strict=True)) for i in (0, 1))
    return x, y


def polyline(points: Sequence[Point]) -> str:
    """Write points as an SVG path of straight lines."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def spread(count: int, stretches: Sequence[tuple[float, float]]) -> list[float]:
    """Give so many lengths, evenly spread over stretches of a curve, none at an end."""
    whole = sum(until - since for since, until in stretches)
    return [_within(whole * (number + 1) / (count + 1), stretches) for number in range(count)]


def _within(walked: float, stretches: Sequence[tuple[float, float]]) -> float:
    for since, until in stretches:
        if walked <= until - since:
            return since + walked
        walked -= until - since
    return stretches[-1][1]

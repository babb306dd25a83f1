"""The ways that leave a trail for posts: a fan beside a wide one, a stem beside a tall one."""

from coderpath_web.ui.charts.curve import Curve, Point

STEM = 20
"""How far from the left edge the stem of a tall drawing stands."""


def fan(start: Point, spot: Point) -> Curve:
    """Lead from the trail to a post on its right."""
    (x1, y1), (x2, y2) = start, spot
    return Curve(start, ((x1 + 70, y1), (x2 - 80, y2), spot))


def stem(start: Point, spots: list[Point]) -> list[Curve]:
    """Lead from the trail to a stem on the left, up along it, and from it to each post."""
    x, y = start
    top, low = spots[0][1], spots[-1][1]
    bend = ((x, y - 60), (STEM, low + 70), (STEM, low))
    straight = ((STEM, low), (STEM, top), (STEM, top))
    trunk = Curve(start, bend, straight) if top < low else Curve(start, bend)
    return [trunk, *(_straight((STEM, at), (to, at)) for to, at in spots)]


def _straight(a: Point, b: Point) -> Curve:
    return Curve(a, (a, b, b))

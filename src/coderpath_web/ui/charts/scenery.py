"""The two mountains: a wide one, and a tall one for narrow screens."""

import re
from typing import NamedTuple

from coderpath_web.ui.charts.curve import Curve, Point
from coderpath_web.ui.charts.places import Area


class Scenery(NamedTuple):
    """A mountain with its trail and the room that it leaves for words."""

    look: str
    width: float
    height: float
    land: tuple[tuple[str, str], ...]
    curve: Curve
    held_at: float
    next_at: float
    before_held: tuple[tuple[float, float], ...]
    before_top: tuple[tuple[float, float], ...]
    head: Area
    mark: float
    sign: tuple[float, float]
    label_width: float
    post_spots: tuple[tuple[float, float], ...]
    posts_beside: bool
    most_behind: int


WIDE_LAND = (
    (
        "land-1",
        (
            "M0 318L70 296 128 306 214 268 300 282 372 250 452 262 540 214 604 224 668 "
            "176 726 186 792 118 838 128 902 52 940 70 974 34 1020 78 1066 62 1120 112 "
            "1178 96 1240 138 1320 120V580H0Z"
        ),
    ),
    (
        "land-2",
        (
            "M0 372L96 352 190 372 300 330 420 352 560 300 690 322 820 262 930 282 1040 "
            "226 1150 252 1240 214 1320 236V580H0Z"
        ),
    ),
    ("contour", "M-20 400C160 372 300 402 480 352S800 330 960 270 1200 262 1340 220"),
    ("contour", "M-20 470C160 428 300 444 480 401S800 372 960 326 1200 332 1340 297"),
    ("contour", "M-20 548C160 490 300 491 480 456S800 419 960 388 1200 410 1340 383"),
)
"""Two ridges and three lines of height, as paths of the drawing."""


FLAT = 0.74
"""How high the wide mountain is drawn, so that what stands below it is in sight at once."""
PAIR = re.compile(r"(-?[\d.]+) (-?[\d.]+)")


def _lower(point: Point) -> Point:
    return point[0], point[1] * FLAT


def _flat(d: str) -> str:
    return PAIR.sub(lambda pair: f"{pair[1]} {float(pair[2]) * FLAT:g}", d)


def _wide() -> Scenery:
    begin, pieces = (
        (56, 512),
        (
            ((180, 498), (300, 506), (420, 488)),
            ((600, 468), (800, 500), (1010, 478)),
            ((1092, 468), (1092, 420), (1010, 414)),
            ((800, 402), (540, 400), (330, 380)),
            ((270, 376), (230, 370), (196, 364)),
            ((128, 352), (128, 304), (200, 300)),
            ((360, 292), (500, 284), (620, 270)),
            ((700, 260), (760, 256), (830, 246)),
            ((866, 240), (890, 238), (920, 232)),
            ((982, 218), (982, 174), (910, 172)),
            ((830, 170), (780, 168), (730, 164)),
            ((668, 158), (668, 112), (730, 112)),
            ((800, 106), (850, 104), (930, 96)),
        ),
    )
    curve = Curve(_lower(begin), *((_lower(a), _lower(b), _lower(c)) for a, b, c in pieces))
    lower = (curve.joint(0) + 120, curve.joint(2) - 20)
    return Scenery(
        look="wide",
        width=1320,
        height=424,
        land=tuple((tone, _flat(d)) for tone, d in WIDE_LAND),
        curve=curve,
        held_at=curve.joint(4) - 32,
        next_at=curve.joint(8),
        before_held=(lower, (curve.joint(3) + 20, curve.joint(4) - 330)),
        before_top=(lower, (curve.joint(3), curve.joint(4) - 60), (curve.joint(6), curve.joint(8))),
        head=Area(0, 0, 640, 136),
        mark=22,
        sign=(54, 38),
        label_width=250,
        post_spots=((1092, 34), (1092, 78), (1092, 122), (1092, 166), (1092, 210)),
        posts_beside=True,
        most_behind=5,
    )


def _tall() -> Scenery:
    curve = Curve(
        (26, 626),
        ((110, 620), (190, 618), (262, 604)),
        ((330, 590), (330, 530), (262, 524)),
        ((200, 520), (150, 516), (96, 508)),
        ((30, 498), (30, 432), (96, 426)),
        ((160, 420), (210, 414), (262, 404)),
        ((330, 390), (330, 322), (262, 316)),
        ((200, 312), (160, 310), (104, 302)),
        ((36, 292), (36, 212), (104, 204)),
        ((160, 198), (190, 196), (236, 184)),
    )
    lower = (curve.joint(0) + 20, curve.joint(1) - 20)
    return Scenery(
        look="tall",
        width=358,
        height=704,
        land=(
            ("land-1", "M0 150L40 120 84 134 140 74 176 88 214 34 250 66 290 48 358 96V712H0Z"),
            ("land-2", "M0 330L70 296 150 318 240 262 358 300V712H0Z"),
            ("contour", "M-10 380C80 350 180 390 368 330"),
            ("contour", "M-10 484C80 454 180 494 368 434"),
            ("contour", "M-10 600C80 570 180 610 368 550"),
        ),
        curve=curve,
        held_at=curve.joint(2) + 110,
        next_at=curve.joint(7) - 18,
        before_held=(lower, (curve.joint(1), curve.joint(2) - 10)),
        before_top=(lower, (curve.joint(2), curve.joint(3)), (curve.joint(4), curve.joint(5))),
        head=Area(0, 0, 0, 0),
        mark=20,
        sign=(44, 32),
        label_width=206,
        post_spots=((44, 24), (44, 52), (44, 80), (44, 108), (44, 136)),
        posts_beside=False,
        most_behind=3,
    )


WIDE = _wide()
TALL = _tall()

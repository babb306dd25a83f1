"""The pictures of the first page: one invented career, drawn as the product draws everybody's."""

from functools import cache

from coderpath_web.ui.charts.drawing import Drawing
from coderpath_web.ui.charts.months import MonthBar, draw_months
from coderpath_web.ui.charts.trail import Blaze, Passed, Place, Trail
from coderpath_web.ui.charts.trail_drawing import draw_trail

FIRST = 2025 * 12
SHARES = (0.96, 0.98, 0.97, 1.0, 0.99, 1.02, None, 1.03, 1.02, 1.05, 1.04, 1.06)
MET = (
    "RHIT",
    "Medical terminology",
    "Anatomy and physiology",
    "Accuracy 96.8 %",
    "Productivity 101 %",
)
TRAIL = Trail(
    held=Place("II", "Coding Specialist II", "since 4 September 2023"),
    next=Place("III", "Coding Specialist III", "one step away"),
    start="Hired",
    behind=(Passed("Coding Specialist I", "14 June 2021 to 3 September 2023", "I"),),
    blazes=(
        *(Blaze("met", name) for name in MET),
        Blaze("not_met", "Inpatient training", "to begin"),
    ),
    further=(Place("IV", "Coding Specialist IV"),),
)
ASKED = ("Credential", "Productivity", "Accuracy")
BOARD = (
    ("Ana Whitcomb", "III", (("met", "RHIT"), ("met", "103 %"), ("met", "97.1 %")), "Ready"),
    ("Ben Yazzie", "III", (("met", "CCS"), ("met", "101 %"), ("not_met", "94.2 %")), "One step"),
    ("Cleo Marsh", "II", (("soon", "CCA"), ("not_met", "96 %"), ("met", "98.0 %")), "One step"),
    (
        "Dev Ostrow",
        "II",
        (("not_recorded", "no record"), ("not_met", "91 %"), ("met", "95.5 %")),
        "Two steps",
    ),
)
"""Name, next level, a mark and a figure for each that is asked, and how far it is."""


@cache
def trail() -> tuple[Drawing, Drawing]:
    """Draw where one coder stands, wide and tall."""
    return draw_trail(TRAIL)


@cache
def months() -> Drawing:
    """Draw the months behind one answer; the one without a figure was leave."""
    bars = (
        MonthBar(FIRST + number, share, "recorded" if share else "passed_over")
        for number, share in enumerate(SHARES)
    )
    known = [share for share in SHARES if share]
    return draw_months(tuple(bars), average=sum(known) / len(known))


def board() -> list[tuple[str, str, list[tuple[str, str, str]], str]]:
    """Give the lines of a board, each cell with what it is about."""
    return [
        (name, level, [(about, *cell) for about, cell in zip(ASKED, cells, strict=True)], far)
        for name, level, cells, far in BOARD
    ]

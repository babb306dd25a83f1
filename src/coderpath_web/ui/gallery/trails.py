"""Careers for the gallery's trails: usual ones, and those at the edges."""

from typing import Any

from coderpath_web.ui.charts.drawing import Drawing
from coderpath_web.ui.charts.trail import Blaze, Passed, Place, SideTrail, Trail
from coderpath_web.ui.charts.trail_drawing import draw_trail

SETTLED = (
    "High school diploma or GED", "Medical terminology", "Computer skills", "Communication",
    "Anatomy and physiology", "PPS methodology", "Code accuracy", "Cross-training begun",
)  # fmt: skip
OPEN = (
    Blaze("soon", "RHIT runs out", "30 April 2026"),
    Blaze("not_recorded", "Pathophysiology", "not recorded"),
    Blaze("not_met", "Productivity", "97.8 % of 100 %", "#c-chart.trail"),
)
HELD = Place("II", "Coding Specialist II", "since 4 September 2023")
NEXT = Place("III", "Coding Specialist III", "earliest 1 May 2026")
TOP = Place("IV", "Coding Specialist IV")
BEHIND = (
    Passed("Coding Specialist I", "14 June 2021 to 3 September 2023", "I"),
    Passed("RHIT", "August 2022"),
    Passed("Same-day surgery begun", "March 2023"),
)
POSTS = (
    SideTrail("Coding Trainer", "from 4 September 2026", "#c-chart.trail", "IV"),
    SideTrail("Coding Coordinator", "from 4 September 2026", after="IV"),
    SideTrail("Coding Supervisor", "2 steps, 1 opening", after="IV"),
    SideTrail("Compliance Consultant", "after CCS, 1 opening", after="III"),
)


def _trail(**changes: Any) -> Trail:
    blazes = tuple(Blaze("met", name) for name in SETTLED) + OPEN
    usual = Trail(HELD, NEXT, "Hired, ancillary", BEHIND, blazes, (TOP,), POSTS)
    return usual._replace(**changes)


def _many(count: int) -> tuple[Blaze, ...]:
    unsettled = tuple(Blaze("not_recorded", f"Requirement {n}") for n in range(1, count // 2))
    return tuple(Blaze("met", f"Met {n}") for n in range(count - len(unsettled))) + unsettled


TRAILS = {
    "Eleven requirements": _trail(),
    "None": _trail(blazes=()),
    "One, nobody has said": _trail(blazes=OPEN[1:2], posts=()),
    "Five, all open": _trail(blazes=(*OPEN, *OPEN[1:])),
    "Eighteen": _trail(blazes=_many(18)),
    "No level held yet": _trail(
        held=None, behind=(), next=Place("I", "Coding Specialist I"), further=(HELD, NEXT, TOP)
    ),
    "At the top": _trail(
        held=TOP,
        next=None,
        blazes=(),
        further=(),
        behind=(*BEHIND, Passed("Coding Specialist II", "4 September 2023 to 1 May 2026", "II")),
    ),
    "Little room where one is": _trail(
        behind=(*BEHIND[:1], *(Passed(name, "28 December 2010") for name in SETTLED[:4])),
        further=(),
        posts=(),
    ),
    "No history": _trail(start="", behind=(), posts=()),
}


def trails() -> dict[str, tuple[Drawing, Drawing]]:
    """Give every trail of the gallery, drawn."""
    return {name: draw_trail(trail) for name, trail in TRAILS.items()}

"""Continuing education units of those who hold AHIMA credentials."""

from random import Random

from coderpath.days import Day, Month, first_of
from coderpath.facts.rows import Points
from coderpath_demo.coder import Coder
from coderpath_demo.figures import (
    CYCLE_MONTHS,
    MOST_UNITS,
    UNITS_A_CYCLE,
    UNITS_A_FURTHER_CREDENTIAL,
)
from coderpath_demo.organisation import Organisation

ACTIVITIES = {
    "coding": (1, 2, 2, 3, 4),
    "clinical": (1, 1, 2, 3),
    "compliance": (1, 1, 2),
    "data quality": (1, 2),
    "leadership": (1, 2, 3),
    "technology": (1, 2),
}
"""Categories of activities and the units that one of them gives (invented)."""

WEIGHTS = (10, 5, 4, 2, 2, 1)
MEAN_UNITS = 2.0
KEENNESS = (1.05, 1.5)


def units_needed(names: list[str]) -> int:
    """Give the units a cycle asks for: the highest of the credentials, ten for each further one."""
    units = sorted((UNITS_A_CYCLE[name] for name in names if name in UNITS_A_CYCLE), reverse=True)
    if not units:
        return 0
    return min(MOST_UNITS, units[0] + UNITS_A_FURTHER_CREDENTIAL * (len(units) - 1))


def earn_points(org: Organisation, month: Month) -> None:
    """Draw the activities of a month, about as many as the credentials ask for or some more."""
    first = first_of(month)
    for coder in org.present:
        needed = units_needed(_names(coder, first))
        if not needed or not coder.employed(first):
            continue
        a_month = needed * org.random.uniform(*KEENNESS) / CYCLE_MONTHS / MEAN_UNITS
        if org.random.random() < a_month:
            _earn(coder, first + org.random.randint(0, 27), org.random)


def _names(coder: Coder, day: Day) -> list[str]:
    return list(
        dict.fromkeys(row.credential for row in coder.credentials if row.since <= day < row.until)
    )


def _earn(coder: Coder, day: Day, random: Random) -> None:
    if not coder.employed(day) or coder.absent(day):
        return
    if coder.script and coder.script.no_units[0] <= day < coder.script.no_units[1]:
        return
    category = random.choices(list(ACTIVITIES), WEIGHTS)[0]
    units = random.choice(ACTIVITIES[category])
    coder.points.append(Points(coder.coder, category, day, units))

"""Productivity standards: corporate ones, and those that a facility sets for itself."""

from collections.abc import Iterator
from datetime import date
from random import Random

from coderpath.days import FOREVER, Day
from coderpath.facts.rows import Standard
from coderpath.facts.standards import CORPORATE, Standards
from coderpath_demo.figures import MINUTES_OF_A_DAY, RECORDS_A_DAY
from coderpath_demo.places import HOSPITALS, TYPES, Hospital, mix

CORPORATE_SINCE = (date(2017, 1, 1), date(2022, 1, 1), date(2025, 1, 1))
FACILITY_SINCE = date(2018, 7, 1)
FACILITY_CHANGES = tuple(date(year, month, 1) for year in range(2021, 2026) for month in (1, 7))
MINUTES_OF_AN_HOUR = 60
BY_THE_HOUR = ("northgate", "tannery")
"""Hospitals that time their standards by the hour for what is coded quickly."""

QUICK = ("ancillary", "outpatient", "emergency")
OWN_IN_CRITICAL_ACCESS = ("emergency", "inpatient")


def draw_standards(random: Random) -> Standards:
    """Set the corporate standards and draw those of the facilities."""
    rows = [row for kind in TYPES for row in _corporate(kind)]
    for hospital in HOSPITALS:
        lean = random.uniform(0.92, 1.02)
        for kind in _own_types(hospital, random):
            rows.extend(_own(hospital.facility, kind, lean, random))
    return Standards(rows)


def _corporate(kind: str) -> Iterator[Standard]:
    first = RECORDS_A_DAY[kind]
    amounts = (first, round(first * 0.98), round(first * 1.01))
    for since, until, records in _spells(list(CORPORATE_SINCE), list(amounts)):
        yield Standard(CORPORATE, kind, since, until, records, MINUTES_OF_A_DAY)


def _own_types(hospital: Hospital, random: Random) -> list[str]:
    kinds = list(mix(hospital.facility))
    if hospital.kind == "critical_access":
        return [kind for kind in kinds if kind in OWN_IN_CRITICAL_ACCESS and random.random() < 0.5]
    return [kind for kind in kinds if random.random() < 0.85]


def _own(facility: str, kind: str, lean: float, random: Random) -> Iterator[Standard]:
    by_the_hour = facility in BY_THE_HOUR and kind in QUICK
    minutes = MINUTES_OF_AN_HOUR if by_the_hour else MINUTES_OF_A_DAY
    records = RECORDS_A_DAY[kind] * lean * random.uniform(0.96, 1.04) * minutes / MINUTES_OF_A_DAY
    changes = sorted(random.sample(FACILITY_CHANGES, random.randint(0, 2)))
    amounts = [max(1, round(records))]
    for _ in changes:
        change = max(1, round(amounts[-1] * 0.04))
        amounts.append(amounts[-1] + random.choice((-change, change)))
    for since, until, amount in _spells([FACILITY_SINCE, *changes], amounts):
        yield Standard(facility, kind, since, until, amount, minutes)


def _spells(since: list[date], amounts: list[int]) -> Iterator[tuple[Day, Day, int]]:
    days = [day.toordinal() for day in since]
    return zip(days, [*days[1:], FOREVER], amounts, strict=True)

"""Work done in some time: records of each patient type, and the minutes that they earn."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from coderpath.days import Month
from coderpath.facts.rows import Hours, Productivity, Standard
from coderpath.facts.standards import Standards

MINUTES = 60


class TypeWork(NamedTuple):
    """Records of one type, and the minutes that they earn by the standards in force."""

    records: int
    earned: Fraction

    @property
    def minutes_a_record(self) -> Fraction:
        """What one record earns; over several standards their mean."""
        return self.earned / self.records


class Work(NamedTuple):
    """Records by type with earned minutes, and the productive minutes in which they were coded."""

    types: Mapping[str, TypeWork]
    minutes: Fraction

    @property
    def records(self) -> int:
        """All records."""
        return sum(one.records for one in self.types.values())

    @property
    def earned(self) -> Fraction:
        """All earned minutes."""
        return sum((one.earned for one in self.types.values()), Fraction(0))

    @property
    def is_measured(self) -> bool:
        """Whether anything was coded in time that is known."""
        return self.earned > 0 and self.minutes > 0

    @property
    def productivity(self) -> Fraction:
        """Earned against productive minutes; the measure must be there."""
        return self.earned / self.minutes

    @property
    def an_hour(self) -> Fraction:
        """Records an hour of productive time."""
        return self.records * MINUTES / self.minutes

    def share(self, kind: str) -> Fraction:
        """Give the share of the earned minutes that a type has."""
        found = self.types.get(kind)
        return found.earned / self.earned if found else Fraction(0)


def work_of(
    productivity: Iterable[Productivity], hours: Iterable[Hours], standards: Standards
) -> Work:
    """Add rows up; a row without a standard in force on the first of its month is left out.

    `without_standard` names those, so that a page can say so.
    """
    types: dict[str, TypeWork] = {}
    for row in productivity:
        standard = standards.of_month(row.facility, row.type, row.month)
        if standard is not None and row.records:
            before = types.get(row.type, TypeWork(0, Fraction(0)))
            earned = earned_by(row.records, standard)
            types[row.type] = TypeWork(before.records + row.records, before.earned + earned)
    minutes = sum((Fraction(row.productive_minutes) for row in hours), Fraction(0))
    return Work(types, minutes)


def earned_by(records: int, standard: Standard) -> Fraction:
    """Give the minutes that records earn by a standard, exactly."""
    return records * Fraction(standard.minutes) / Fraction(standard.records)


def without_standard(
    productivity: Iterable[Productivity], standards: Standards
) -> list[tuple[Month, str, str]]:
    """Name the month, facility and type of rows that no standard measures."""
    rows = ((row.month, row.facility, row.type) for row in productivity)
    return sorted({one for one in rows if standards.of_month(one[1], one[2], one[0]) is None})


def together(works: Iterable[Work]) -> Work:
    """Add the work of several up."""
    types: dict[str, TypeWork] = {}
    minutes = Fraction(0)
    for work in works:
        minutes += work.minutes
        for kind, one in work.types.items():
            before = types.get(kind, TypeWork(0, Fraction(0)))
            types[kind] = TypeWork(before.records + one.records, before.earned + one.earned)
    return Work(types, minutes)

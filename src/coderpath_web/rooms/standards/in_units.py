"""A standard in every unit in which people think of it, in words."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from coderpath.facts.rows import Standard
from coderpath.sentence.words import number_text
from coderpath.standards.units import BY_NAME, Pace, in_all, weights


class InUnit(NamedTuple):
    """A standard in one unit: what the unit is called, and how many."""

    name: str
    label: str
    amount: str


def in_units(row: Standard) -> list[InUnit]:
    """Write a standard as it is on file, then in every unit of one number."""
    pace = Pace(row.records, row.minutes)
    on_file = InUnit("in_minutes", BY_NAME["in_minutes"].short, per_text(row))
    return [on_file, *_in_all(pace)]


def _in_all(pace: Pace) -> Iterator[InUnit]:
    for unit, amount in in_all(pace):
        yield InUnit(unit.name, unit.short, number_text(amount))


def amounts(row: Standard) -> dict[str, str]:
    """Give the amount of a standard in each unit, by the unit's name."""
    return {one.name: one.amount for one in in_units(row)}


def per_text(row: Standard) -> str:
    """Write a standard: 22 records in 420 minutes."""
    return f"{number_text(row.records)} records in {number_text(row.minutes)} minutes"


def counts(rows: Iterable[Standard]) -> dict[str, str]:
    """Give what a record of each type counts, where one of the slowest type counts 1."""
    paces = [(row.type, Pace(row.records, row.minutes)) for row in rows]
    return {one.of: _two_places(one.weight) for one in weights(paces)}


def _two_places(weight: Fraction) -> str:
    """Write a weight to the nearest hundredth, as people write weights: 0.75."""
    return number_text(Fraction(round(weight * 100), 100)) or "0"

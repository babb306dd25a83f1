"""The units in which people think of a standard, each as so many records in so many minutes.

On file a standard is records in productive minutes, and every unit is a way to write that. A day
of 8 paid hours has 7 productive ones: 13 % for personal time, fatigue and delay leave 35 hours
of 40 (racmonitor.com, "The Data Manager: Unbilled Charges", 2010). All of it is exact.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from coderpath.facts.values.numbers import Number

HOUR = 60
DAY = 420
"""The productive minutes of a day: 7 hours."""
PAID_DAY = 480
"""The paid minutes of a day: 8 hours."""
BREAKS_OF_PAID = Fraction(PAID_DAY - DAY, PAID_DAY)
"""The share of paid time that is breaks and personal time: 1 hour of 8."""
OF_A_PAID_HOUR = HOUR * (1 - BREAKS_OF_PAID)
"""The productive minutes of a paid hour: 52.5."""


class Pace(NamedTuple):
    """So many records in so many productive minutes: what is on file of a standard."""

    records: Number
    minutes: Number

    @property
    def minutes_each(self) -> Fraction:
        """Give the productive minutes that a record earns."""
        return Fraction(self.minutes) / Fraction(self.records)


@dataclass(frozen=True, slots=True)
class Unit:
    """A way to write a standard: typed as an amount, perhaps with a second number beside it."""

    name: str
    label: str
    short: str
    typed: Callable[[Number, Number], Pace]
    """Makes a pace of the amount, and of what is typed beside it; 1 where nothing is."""
    shown: Callable[[Fraction], Fraction] | None
    """Gives the amount for the minutes of a record; None where that takes the number beside it."""
    beside: str = ""
    """What the second number is called; empty where there is none."""


def _records_in(minutes: Number) -> Callable[[Number, Number], Pace]:
    return lambda amount, _: Pace(amount, minutes)


UNITS = (
    Unit(
        "in_minutes",
        "Records in so many productive minutes",
        "Records in minutes",
        Pace,
        None,
        beside="In minutes",
    ),
    Unit(
        "day",
        "Records a day: 8 paid hours, 7 of them productive",
        "A day (8 paid hours, 7 productive)",
        _records_in(DAY),
        lambda each: DAY / each,
    ),
    Unit(
        "productive_hour",
        "Records a productive hour",
        "A productive hour",
        _records_in(HOUR),
        lambda each: HOUR / each,
    ),
    Unit(
        "paid_hour",
        "Records a paid hour",
        "A paid hour",
        _records_in(OF_A_PAID_HOUR),
        lambda each: OF_A_PAID_HOUR / each,
    ),
    Unit(
        "minutes_each",
        "Productive minutes a record",
        "Minutes a record",
        lambda amount, _: Pace(1, amount),
        lambda each: each,
    ),
    Unit(
        "weighted",
        "Weighted units a day: 7 productive hours",
        "Weighted units a day",
        lambda units, weight: Pace(units, DAY * Fraction(weight)),
        None,
        beside="What a record counts",
    ),
)
"""The units, the one of the file first."""

BY_NAME = {one.name: one for one in UNITS}


class Shown(NamedTuple):
    """A standard in one unit."""

    unit: Unit
    amount: Fraction


def in_all(pace: Pace) -> list[Shown]:
    """Write a standard in every unit that needs no second number."""
    each = pace.minutes_each
    return [Shown(one, one.shown(each)) for one in UNITS if one.shown]


class Weight(NamedTuple):
    """What a record counts, where a record of the slowest type counts 1."""

    of: str
    weight: Fraction


def weights(paces: Iterable[tuple[str, Pace]]) -> Iterator[Weight]:
    """Give what a record of each type counts beside the type that takes longest, which counts 1."""
    each = {name: pace.minutes_each for name, pace in paces}
    longest = max(each.values(), default=Fraction(1))
    return (Weight(name, minutes / longest) for name, minutes in each.items())

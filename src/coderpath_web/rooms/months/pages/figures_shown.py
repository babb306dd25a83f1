"""Figures of work as pages show them: records, hours, percent, and parts of a difference."""

from fractions import Fraction
from typing import NamedTuple

from coderpath.criteria.percent import percent_text
from coderpath.measures.mix_and_pace import Split
from coderpath.measures.work import MINUTES, Work

NOTHING = "–"
MINUS = "\N{MINUS SIGN}"


class WorkShown(NamedTuple):
    """Work in words: how many records, hours earned and productive, and the share of the two."""

    work: Work

    @property
    def records(self):
        return self.work.records

    @property
    def earned(self):
        return hours(self.work.earned)

    @property
    def productive(self):
        return hours(self.work.minutes)

    @property
    def percent(self):
        """Of the standard; a dash where that cannot be told."""
        return percent_text(self.work.productivity) if self.work.is_measured else NOTHING

    @property
    def an_hour(self):
        return rate(self.work.an_hour) if self.work.minutes else NOTHING


class SplitShown(NamedTuple):
    """A split in words, each figure records an hour."""

    split: Split

    @property
    def own(self):
        return rate(self.split.own)

    @property
    def group(self):
        return rate(self.split.group)

    @property
    def by_mix(self):
        return signed(self.split.by_mix)

    @property
    def by_pace(self):
        return signed(self.split.by_pace)

    @property
    def difference(self):
        return signed(self.split.difference)

    @property
    def standardised(self):
        return rate(self.split.at_the_group_mix)


def hours(minutes):
    """Write minutes as hours with one decimal: 35.0."""
    return f"{float(Fraction(minutes) / MINUTES):,.1f}"


def rate(value):
    """Write records an hour with two decimals."""
    return f"{float(value):.2f}"


def signed(value):
    """Write a difference with its sign; a minus as people write it."""
    text = f"{abs(float(value)):.2f}"
    if text == "0.00":
        return text
    return f"{'+' if value > 0 else MINUS}{text}"

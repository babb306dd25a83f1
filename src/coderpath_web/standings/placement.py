"""At which level somebody starts on a day: what pages ask of placement."""

from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath
from coderpath.placement import place


def starts_at(record: CoderRecord, path: CareerPath, on: Day) -> str | None:
    """Give the level at which a coder starts who is hired on a day; None where none fits."""
    return place(record, path, on).level

"""Titles instead of names: levels, patient types and facilities as people call them."""

from collections.abc import Sequence

from coderpath.explain.words import joined, lowered, plain
from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath


def level_title(path: CareerPath, name: str) -> str:
    """Give a level's title; a level that only the replaced path knows has its title from there."""
    for known in (path, path.replaced):
        if known is not None and name in known.by_name:
            return known.level(name).title
    return name


def level_titles(path: CareerPath, names: Sequence[str], joint: str = "or") -> str:
    """List the titles of levels."""
    return joined([level_title(path, name) for name in dict.fromkeys(names)], joint)


def type_title(path: CareerPath, name: str) -> str:
    """Give a patient type's title as it stands within a sentence."""
    return lowered(path.patient_types.get(name, plain(name)))


def type_titles(path: CareerPath, names: Sequence[str], joint: str = "and") -> str:
    """List the titles of patient types."""
    return joined([type_title(path, name) for name in dict.fromkeys(names)], joint)


def facility_name(record: CoderRecord, name: str) -> str:
    """Give a facility's name."""
    facility = record.facilities.get(name)
    return facility.name if facility and facility.name else name

"""Reading a made-up world as the program reads it, and how many worlds are tried."""

import os
from datetime import date
from io import StringIO
from typing import Any

from hypothesis import HealthCheck, settings
from ruamel.yaml import YAML

from coderpath.days import FOREVER, Day
from coderpath.documents.path import read_path_text
from coderpath.facts.reading import read_tables
from coderpath.facts.record import CoderRecord
from coderpath.findings import errors
from coderpath.path import CareerPath
from coderpath.replay import Interval
from tests.property.generate import World, interesting_days

CASES = int(os.environ.get("CODERPATH_CASES", "0"))
OTHER_DAYS = 20


SHARDS = 4 if CASES else 1
"""The slowest property is tried in so many tests, so that they can run side by side."""


def tried(few: int, share: float) -> settings:
    """Try so many cases, always the same; of CODERPATH_CASES its share, and new ones."""
    return settings(
        max_examples=max(int(CASES * share), 1) if CASES else few,
        derandomize=not CASES,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


def read_doc(doc: dict[str, Any]) -> CareerPath:
    """Read a document from its text."""
    text = StringIO()
    YAML(typ="safe", pure=True).dump(doc, text)
    reading = read_path_text(text.getvalue(), "path.yaml")
    assert reading.path is not None, errors(reading.findings)
    return reading.path


def read_path(world: World) -> CareerPath:
    """Read a world's path, with the one that it replaces."""
    path = read_doc(world.doc)
    if world.replaced is None:
        return path
    return path.model_copy(update={"replaced": read_doc(world.replaced)})


def read_coders(world: World) -> list[CoderRecord]:
    """Read a world's facts."""
    reading = read_tables(world.facts)
    assert reading.facts is not None, errors(reading.findings)
    return list(reading.facts.coders.values())


def days_to_compare(world: World, found: list[Interval]) -> list[date]:
    """Give every day within two of a change, and about 20 other days that may matter."""
    changes = {day for one in found for day in (one.since, one.until) if 0 < day < FOREVER - 2}
    near = {date.fromordinal(day + step) for day in changes for step in range(-2, 3)}
    others = interesting_days(world.doc, world.facts)
    return sorted(near | set(others[:: max(1, len(others) // OTHER_DAYS)]))


def state_on(found: list[Interval], level: str, what: str, day: Day) -> str:
    """Look a state up in replayed intervals; what is in none is not met."""
    for one in found:
        if one.level == level and one.what == what and one.since <= day < one.until:
            return one.state.value
    return "not_met"

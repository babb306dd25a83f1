"""The tables of the demo: columns in the order of the fact files, values as text."""

from functools import lru_cache
from random import Random
from typing import TypeAlias

from coderpath.days import Day, iso
from coderpath.facts.kinds import KINDS

Row: TypeAlias = dict[str, str]
Tables: TypeAlias = dict[str, list[Row]]

RECORDED = {
    "positions": ("recorded",),
    "credentials": ("recorded", "retracted"),
    "training": ("recorded",),
    "reviews": ("recorded",),
}
"""The kinds that say when something was recorded, or taken back; the others were told at once."""

COLUMNS = {
    name: (*(column.name for column in kind.columns), *RECORDED.get(name, ()))
    for name, kind in KINDS.items()
}
"""Every file and its columns, as the library has them; the record-keeping columns come last."""

HOURS_OF_WORK = (14, 23)
"""When people record facts, in UTC."""


def empty() -> Tables:
    """Give every table without rows."""
    return {file: [] for file in COLUMNS}


def add(tables: Tables, file: str, *values: str) -> Row:
    """Add a row of text values in the order of the file's columns; missing ones are empty."""
    columns = COLUMNS[file]
    row = dict(zip(columns, [*values, *[""] * (len(columns) - len(values))], strict=True))
    tables[file].append(row)
    return row


@lru_cache(maxsize=65536)
def day_text(day: Day) -> str:
    """Write a day as an ISO date, empty when open."""
    return iso(day) or ""


def day_before(day: Day, end: Day) -> str:
    """Write a day that has come before `end`; one that has not is not known yet and empty."""
    return day_text(day) if day < end else ""


def moment(day: Day, random: Random) -> str:
    """Write a UTC date-time at some minute of a working day."""
    return f"{day_text(day)}T{random.randint(*HOURS_OF_WORK):02d}:{random.randint(0, 59):02d}:00Z"

"""The tables of the demo: columns in the order of the fact files, values as text."""

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from random import Random
from typing import Any, TypeAlias

from coderpath.days import Day, iso, month_text
from coderpath.facts.columns import Column
from coderpath.facts.kinds import KIND_OF, KINDS
from coderpath.facts.values.numbers import Number

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


def add(tables: Tables, row: tuple[Any, ...], recorded: str = "") -> None:
    """Add a row of the library as text, with the moment at which it was recorded."""
    kind = KIND_OF[type(row)]
    found = {name: write(value) for (name, write), value in zip(WRITERS[kind], row, strict=False)}
    for name in RECORDED.get(kind, ()):
        found[name] = recorded if name == "recorded" else ""
    tables[kind].append(found)


@lru_cache(maxsize=65536)
def day_text(day: Day | None) -> str:
    """Write a day as an ISO date, empty when open or not given."""
    return "" if day is None else iso(day) or ""


def moment(day: Day, random: Random) -> str:
    """Write a UTC date-time at some minute of a working day."""
    return f"{day_text(day)}T{random.randint(*HOURS_OF_WORK):02d}:{random.randint(0, 59):02d}:00Z"


@lru_cache
def _number(value: Number | None) -> str:
    if isinstance(value, Fraction):
        return f"{float(value):g}"
    return "" if value is None else str(value)


def _writer(column: Column) -> Callable[[Any], str]:
    if column.is_day:
        return day_text
    if column.is_month:
        return lru_cache(month_text)
    if isinstance(column.read(column.example), bool):
        return {True: "yes", False: "no"}.__getitem__
    return _number if column.is_number else str


WRITERS = {
    name: [(column.name, _writer(column)) for column in kind.columns]
    for name, kind in KINDS.items()
}
"""The columns of each kind, and how their values are written."""

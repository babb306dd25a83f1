"""The tables of the demo: columns in the order of the fact files, values as text."""

from functools import lru_cache
from random import Random
from typing import TypeAlias

from coderpath.days import Day, iso

Row: TypeAlias = dict[str, str]
Tables: TypeAlias = dict[str, list[Row]]

COLUMNS = {
    "coders": "coder name facility hired left left_because",
    "facilities": "facility name region setting",
    "positions": "coder level facility fte since until recorded",
    "reports": "coder to since until",
    "leaves": "coder since until",
    "credentials": "coder credential since until recorded retracted",
    "education": "coder level subject on",
    "courses": "coder of on",
    "knowledge": "coder of by on until",
    "skills": "coder of attested_by held on until",
    "ratings": "coder of value on until",
    "events": "coder of on",
    "experience": "coder in since until",
    "training": "coder type begun proficient ended recorded",
    "productivity": "coder facility type month records",
    "hours": "coder month productive_minutes",
    "standards": "facility type since until records minutes",
    "reviews": "coder on type sample reviewer records records_correct codes codes_correct drgs "
    "drgs_correct recorded",
    "points": "coder category on points",
    "checked": "coder kind since",
}
"""Every file and its columns; the record-keeping columns come last."""

HOURS_OF_WORK = (14, 23)
"""When people record facts, in UTC."""


def empty() -> Tables:
    """Give every table without rows."""
    return {file: [] for file in COLUMNS}


def add(tables: Tables, file: str, *values: str) -> Row:
    """Add a row of text values in the order of the file's columns; missing ones are empty."""
    columns = COLUMNS[file].split()
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

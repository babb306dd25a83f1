"""What a file may tell of a record, and how two versions of it are held against each other."""

from collections.abc import Collection

from django.db import connection

DECIDED = ("type", "line")
"""Worked out of other columns: a file from which no type follows says nothing of it."""
SAID = (
    "coder",
    "coded",
    "discharged",
    "service",
    "billed",
    "seconds",
    "charges",
    "sex",
    "age",
    "disposition",
    "same_day",
    "service_class",
)
CODES = "codes"
COLUMNS = (*SAID, CODES)
"""The names by which a file's columns are told."""
KEPT = (*DECIDED, "month", *SAID, "row")
"""What a version has beside its place, its surrogate and its load."""
BY_MONTH = ("coder", "coded")
"""What a month follows from."""


def column_of(name: str) -> str:
    """Give the column in which something of a record stands."""
    return "coder_id" if name == "coder" else name


def differs(columns: Collection[str]) -> str:
    """Say in SQL that what a staged row `s` tells differs from a version `live` with its codes."""
    names = [column_of(name) for name in SAID if name in columns]
    decided = " OR ".join(differ(f"s.{name}", f"live.{name}") for name in DECIDED)
    parts = [differ(f"s.{name}", f"live.{name}") for name in names]
    parts.append(f"(s.type <> '' AND ({decided}))")
    if CODES in columns:
        parts.append(differ("s.codes", "COALESCE(own.codes, '')"))
    return " OR ".join(parts)


def restated(name: str, columns: Collection[str]) -> str:
    """Give in SQL what a new version has: what the file tells, and else what was on file."""
    if name == "row":
        return "s.row"
    if name == "month":
        return _month(columns)
    column = column_of(name)
    is_told = "s.type <> ''" if name in DECIDED else "TRUE" if name in columns else "FALSE"
    if is_told == "TRUE":
        return f"s.{column}"
    return f"CASE WHEN live.id IS NULL OR {is_told} THEN s.{column} ELSE live.{column} END"


def codes_restated(columns: Collection[str]) -> str:
    """Give in SQL the codes of a new version."""
    if CODES in columns:
        return "s.codes"
    return "CASE WHEN live.id IS NULL THEN s.codes ELSE COALESCE(own.codes, '') END"


def _month(columns: Collection[str]) -> str:
    told = [name for name in BY_MONTH if name in columns]
    if len(told) == len(BY_MONTH):
        return "s.month"
    if not told:
        return "CASE WHEN live.id IS NULL THEN s.month ELSE live.month END"
    who, when = (restated(name, columns) for name in BY_MONTH)
    return month_of(who, when)


def month_of(who: str, when: str) -> str:
    """Give in SQL the month that follows from a coder and the day coded; none without either."""
    first = (
        f"CAST(date_trunc('month', {when}) AS date)"
        if connection.vendor == "postgresql"
        else f"strftime('%Y-%m-01', {when})"
    )
    return f"CASE WHEN ({who}) IS NULL THEN NULL ELSE {first} END"


def differ(one: str, other: str) -> str:
    """Say in SQL that two values differ, where nothing is a value too."""
    word = "IS DISTINCT FROM" if connection.vendor == "postgresql" else "IS NOT"
    return f"{one} {word} {other}"

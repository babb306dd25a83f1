"""How a row of the library stands in the table of facts, and comes back from it.

The library's table of kinds says which columns a kind has; this says where each of them stands:
in a column of its own where the database has to look, in `cells` where it only has to keep.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple

from coderpath.days import BEGINNING, FOREVER, first_of, month_of
from coderpath.facts.kinds import KINDS
from coderpath.facts.rows import Source
from coderpath.facts.standards import CORPORATE

SINCE = {"hired", "since", "on", "begun", "month"}
UNTIL = {"left", "until", "ended"}
SUBJECT = {
    "facilities": "region",
    "positions": "level",
    "credentials": "credential",
    "education": "level",
    "courses": "of",
    "knowledge": "of",
    "skills": "of",
    "ratings": "of",
    "events": "of",
    "experience": "in",
    "training": "type",
    "productivity": "type",
    "standards": "type",
    "reviews": "type",
    "points": "category",
    "checked": "kind",
}
DAYS_IN_CELLS = {"proficient"}
NUMBERS_IN_CELLS = {"fte", "value", "productive_minutes", "points", "records", "minutes"}
IDENTITIES = {"coder", "facility", "to"}
EXACT = Context(prec=60)


class StoredSource(Source):
    """Where a fact was read, and which row of the table of facts it is."""

    fact: int


class Place(NamedTuple):
    """Where a column of a kind stands."""

    column: str
    field: str
    """coder, facility, to, subject, since, until or cells."""
    default: object


def _place(kind: str, column: str, default: object) -> Place:
    if column in IDENTITIES:
        return Place(column, column, default)
    if column == SUBJECT.get(kind):
        return Place(column, "subject", default)
    if column in SINCE:
        return Place(column, "since", default)
    return Place(column, "until" if column in UNTIL else "cells", default)


PLACES: Mapping[str, tuple[Place, ...]] = {
    name: tuple(_place(name, column.name, column.default) for column in kind.columns)
    for name, kind in KINDS.items()
}


def stored(kind: str, row: Sequence[Any]) -> dict[str, Any]:
    """Give the fields of a fact for a row; identities are codes, empty where there is none."""
    fields: dict[str, Any] = {"kind": kind, "cells": {}}
    for place, value in zip(PLACES[kind], row, strict=False):
        if place.field == "cells":
            if value != place.default:
                fields["cells"][place.column] = _cell(place.column, value)
        elif place.field in {"since", "until"}:
            fields[place.field] = _date(first_of(value) if place.column == "month" else value)
        else:
            fields[place.field] = "" if value == CORPORATE else value
    return fields


def _cell(column: str, value: Any) -> Any:
    if column in DAYS_IN_CELLS:
        return date.fromordinal(value).isoformat()
    return exact_text(value) if isinstance(value, Fraction) else value


def _date(day: int) -> date | None:
    return date.fromordinal(day) if BEGINNING < day < FOREVER else None


def exact_text(number: Fraction) -> str:
    """Write a fraction that was read as a decimal number, exactly."""
    exact = EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))
    return format(exact.normalize(EXACT), "f")


def row_of(kind: str, fields: Mapping[str, Any], source: Source) -> Any:
    """Give the library's row of a fact; identities are codes, empty where there is none."""
    cells = fields["cells"]
    values = [_value(kind, place, fields, cells) for place in PLACES[kind]]
    return KINDS[kind].row(*values, source)


def _value(kind: str, place: Place, fields: Mapping[str, Any], cells: Mapping[str, Any]) -> Any:
    if place.field == "cells":
        return _from_cell(place, cells)
    value = fields[place.field]
    if place.field == "since":
        day = value.toordinal()
        return month_of(day) if place.column == "month" else day
    if place.field == "until":
        return value.toordinal() if value else FOREVER
    if place.field == "facility" and kind == "standards":
        return value or CORPORATE
    return value


def _from_cell(place: Place, cells: Mapping[str, Any]) -> Any:
    if place.column not in cells:
        return place.default
    value = cells[place.column]
    if place.column in DAYS_IN_CELLS:
        return _ordinal(value)
    if isinstance(value, str) and place.column in NUMBERS_IN_CELLS:
        return Fraction(value)
    return value


@lru_cache(maxsize=4096)
def _ordinal(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def texts_of(kind: str, row: Sequence[Any]) -> dict[str, str]:
    """Write a row as the texts of a fact file: what export writes and forms show."""
    return {
        place.column: _text(place, value)
        for place, value in zip(PLACES[kind], row, strict=False)
        if value is not None
    }


def _text(place: Place, value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if place.column == "month":
        return f"{value // 12:04d}-{value % 12 + 1:02d}"
    if place.field in {"since", "until"} or place.column in DAYS_IN_CELLS:
        return date.fromordinal(value).isoformat() if BEGINNING < value < FOREVER else ""
    return exact_text(value) if isinstance(value, Fraction) else str(value)

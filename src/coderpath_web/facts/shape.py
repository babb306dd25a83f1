"""How a row of the library stands in the table of facts, and comes back from it.

The library's table of kinds says which columns a kind has; this says where each of them stands:
in a column of its own where the database has to look, in `cells` where it only has to keep.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Context, Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple

from coderpath.days import BEGINNING, FOREVER, first_of, month_of
from coderpath.facts.columns import Column
from coderpath.facts.kind import FactKind
from coderpath.facts.kinds import KINDS
from coderpath.facts.source import Source
from coderpath.facts.standards import CORPORATE

IDENTITIES = {"coder", "facility", "to"}
EXACT = Context(prec=60)


class StoredSource(Source):
    """Where a fact was read, and which row of the table of facts it is."""

    fact: int


class Holds(Enum):
    """What a column holds, as far as it stands in the table otherwise than in a row."""

    DAY = "day"
    MONTH = "month"
    NUMBER = "number"
    PLAIN = "plain"


class Place(NamedTuple):
    """Where a column of a kind stands."""

    column: str
    field: str
    """coder, facility, to, subject, since, until or cells."""
    default: object
    holds: Holds


def _place(kind: FactKind, column: Column) -> Place:
    # A column of the table that is empty says "open": an end that says so itself is kept in cells.
    ends = "" if column.says_no_end else kind.until
    fields = {kind.subject: "subject", kind.since: "since", ends: "until"}
    field = column.name if column.name in IDENTITIES else fields.get(column.name, "cells")
    return Place(column.name, field, column.default, _holds(column))


def _holds(column: Column) -> Holds:
    if column.is_day:
        return Holds.DAY
    if column.is_month:
        return Holds.MONTH
    return Holds.NUMBER if column.is_number else Holds.PLAIN


PLACES: Mapping[str, tuple[Place, ...]] = {
    name: tuple(_place(kind, column) for column in kind.columns) for name, kind in KINDS.items()
}


def stored(kind: str, row: Sequence[Any]) -> dict[str, Any]:
    """Give the fields of a fact for a row; identities are codes, empty where there is none."""
    fields: dict[str, Any] = {"kind": kind, "cells": {}}
    for place, value in zip(PLACES[kind], row, strict=False):
        if place.field == "cells":
            if value != place.default:
                fields["cells"][place.column] = _cell(place, value)
        elif place.field in {"since", "until"}:
            monthly = place.holds is Holds.MONTH
            fields[place.field] = _date(first_of(value) if monthly else value)
        else:
            fields[place.field] = "" if value == CORPORATE else value
    return fields


def _cell(place: Place, value: Any) -> Any:
    if place.holds is Holds.DAY:
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
        return month_of(day) if place.holds is Holds.MONTH else day
    if place.field == "until":
        return value.toordinal() if value else FOREVER
    if place.field == "facility" and kind == "standards":
        return value or CORPORATE
    return value


def _from_cell(place: Place, cells: Mapping[str, Any]) -> Any:
    if place.column not in cells:
        return place.default
    value = cells[place.column]
    if place.holds is Holds.DAY:
        return _ordinal(value)
    if isinstance(value, str) and place.holds is Holds.NUMBER:
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
    if place.holds is Holds.MONTH:
        return f"{value // 12:04d}-{value % 12 + 1:02d}"
    if place.holds is Holds.DAY:
        return date.fromordinal(value).isoformat() if BEGINNING < value < FOREVER else ""
    return exact_text(value) if isinstance(value, Fraction) else str(value)

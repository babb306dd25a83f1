"""How a row of the library stands in the table of facts, and comes back from it.

The library's table of kinds says which columns a kind has; this says where each of them stands:
in a column of its own where the database has to look, in `cells` where it only has to keep.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Context, Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from operator import itemgetter
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


class CellPlace(NamedTuple):
    """Where a column of a kind stands."""

    column: str
    field: str
    """coder, facility, to, subject, since, until or cells."""
    default: object
    holds: Holds


def _place(kind: FactKind, column: Column) -> CellPlace:
    # A column of the table that is empty says "open": an end that says so itself is kept in cells.
    ends = "" if column.says_no_end else kind.until
    fields = {kind.subject: "subject", kind.since: "since", ends: "until"}
    field = column.name if column.name in IDENTITIES else fields.get(column.name, "cells")
    return CellPlace(column.name, field, column.default, _holds(column))


def _holds(column: Column) -> Holds:
    if column.is_day:
        return Holds.DAY
    if column.is_month:
        return Holds.MONTH
    return Holds.NUMBER if column.is_number else Holds.PLAIN


PLACES: Mapping[str, tuple[CellPlace, ...]] = {
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
            fields[place.field] = value
    if kind == "standards" and fields["facility"] == CORPORATE:
        fields["facility"] = ""
    return fields


def _cell(place: CellPlace, value: Any) -> Any:
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
    return KINDS[kind].row(*(read(fields) for read in _READERS[kind]), source)


def _reader(kind: str, place: CellPlace) -> Callable[[Mapping[str, Any]], Any]:
    """Give what reads one column of a kind: chosen once, for it is done a million times."""
    if place.field == "cells":
        return _cell_reader(place)
    if place.field == "since":
        return _month_begun if place.holds is Holds.MONTH else _day_begun
    if place.field == "until":
        return _day_ended
    if place.field == "facility" and kind == "standards":
        return lambda fields: fields["facility"] or CORPORATE
    return itemgetter(place.field)


def _cell_reader(place: CellPlace) -> Callable[[Mapping[str, Any]], Any]:
    name, default = place.column, place.default
    if place.holds not in {Holds.DAY, Holds.NUMBER}:
        return lambda fields: fields["cells"].get(name, default)
    read: Callable[[Any], Any] = _ordinal if place.holds is Holds.DAY else _number

    def converted(fields: Mapping[str, Any]) -> Any:
        cells = fields["cells"]
        return read(cells[name]) if name in cells else default

    return converted


def _day_begun(fields: Mapping[str, Any]) -> int:
    day: date = fields["since"]
    return day.toordinal()


def _month_begun(fields: Mapping[str, Any]) -> int:
    return month_of(_day_begun(fields))


def _day_ended(fields: Mapping[str, Any]) -> int:
    until: date | None = fields["until"]
    return until.toordinal() if until else FOREVER


def _number(value: Any) -> Any:
    return Fraction(value) if isinstance(value, str) else value


@lru_cache(maxsize=4096)
def _ordinal(text: str) -> int:
    return date.fromisoformat(text).toordinal()


_READERS = {
    name: tuple(_reader(name, place) for place in places) for name, places in PLACES.items()
}


def texts_of(kind: str, row: Sequence[Any]) -> dict[str, str]:
    """Write a row as the texts of a fact file: what export writes and forms show."""
    return {
        column: value if type(value) is str else write(value)
        for (column, write), value in zip(_WRITERS[kind], row, strict=False)
        if value is not None
    }


def _writer(place: CellPlace) -> Callable[[Any], str]:
    """Give what writes one column of a kind: chosen once, as what reads it is."""
    if place.holds is Holds.MONTH:
        return _month_text
    return _day_text if place.holds is Holds.DAY else _plain_text


@lru_cache(maxsize=4096)
def _month_text(month: int) -> str:
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


@lru_cache(maxsize=65536)
def _day_text(day: int) -> str:
    return date.fromordinal(day).isoformat() if BEGINNING < day < FOREVER else ""


def _plain_text(value: Any) -> str:
    if type(value) is str:
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    return exact_text(value) if isinstance(value, Fraction) else str(value)


_WRITERS = {
    name: tuple((place.column, _writer(place)) for place in places)
    for name, places in PLACES.items()
}

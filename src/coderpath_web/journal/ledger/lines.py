"""Rows as the ledger tells them: one line each, the same to the byte on either database."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import (
    BooleanField,
    DateField,
    DateTimeField,
    Field,
    ForeignKey,
    JSONField,
)

from coderpath.ledger.entries import written
from coderpath_web.journal.ledger.events import Event
from coderpath_web.people.models import Coder, Facility

AT_ONCE = 2000
KEPT = 4096


class Row(NamedTuple):
    """A row of an event: the entry it names, its number, and what is sealed of it, by name."""

    entry: int
    number: int
    told: dict[str, Any]


def rows_of(event: Event, entry: int | None = None) -> Iterator[Row]:
    """Go through the rows that one entry, or any, put on file or closed; by entry and number.

    Of very many no more than some are held at once.
    """
    tell = [_teller(field) for field in event.fields]
    names = [field.name for field in event.fields]
    with connection.chunked_cursor() if entry is None else connection.cursor() as cursor:
        cursor.execute(
            _question(event, is_of_one=entry is not None), None if entry is None else [entry]
        )
        while some := cursor.fetchmany(AT_ONCE):
            for number, *values in some:
                told = {
                    name: value if say is None else say(value)
                    for name, say, value in zip(names, tell, values[1:], strict=True)
                    if value is not None
                }
                told["id"] = number
                yield Row(values[0], number, told)


def _question(event: Event, *, is_of_one: bool) -> str:
    quoted = connection.ops.quote_name
    table, column = quoted(event.table), quoted(str(event.entry.column))
    key = f"one.{quoted(event.key)}"
    asked, joins = [key, f"one.{column}"], []
    for at, field in enumerate(event.fields):
        own = f"one.{quoted(str(field.column))}"
        if to := _told_by_code(field):
            joins.append(f"LEFT JOIN {to} who{at} ON who{at}.id = {own}")
            own = f"who{at}.code"
        asked.append(_as_text(field, own))
    which = f"one.{column} = %s" if is_of_one else f"one.{column} IS NOT NULL"
    order = key if is_of_one else f"one.{column}, {key}"
    rows = f"{table} one {' '.join(joins)}"
    return f"SELECT {', '.join(asked)} FROM {rows} WHERE {which} ORDER BY {order}"  # noqa: S608 -- names of tables and columns, no values


def _as_text(field: "Field[Any, Any]", own: str) -> str:
    """Ask PostgreSQL for days and moments as SQLite keeps them: to make each of them takes long."""
    if connection.vendor != "postgresql" or not isinstance(field, DateField):
        return own
    if isinstance(field, DateTimeField):
        return f"to_char({own} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')"
    return f"to_char({own}, 'YYYY-MM-DD')"


def _told_by_code(field: "Field[Any, Any]") -> str:
    """Give the table in which the code of whom a column leads to stands; empty for others."""
    is_person = isinstance(field, ForeignKey) and field.related_model in {Coder, Facility}
    return field.related_model._meta.db_table if is_person else ""  # type: ignore[union-attr] # noqa: SLF001 -- asked above


def _teller(field: "Field[Any, Any]") -> Callable[[Any], Any] | None:
    """Give what makes a value the same on either database; None where it is."""
    kinds: Mapping[type, Callable[[Any], Any]] = {
        DateTimeField: moment,
        DateField: str,
        BooleanField: bool,
        JSONField: from_json,
    }
    return next((say for kind, say in kinds.items() if isinstance(field, kind)), None)


@lru_cache(maxsize=KEPT)
def moment(value: str | datetime) -> str:
    """Write a moment in UTC, to the microsecond."""
    found = datetime.fromisoformat(value) if isinstance(value, str) else value
    found = found.astimezone(UTC) if found.tzinfo else found
    return found.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


@lru_cache(maxsize=KEPT)
def from_json(value: Any) -> Any:
    """Read JSON as a database gives it: as text. Nobody may change it."""
    return json.loads(value) if isinstance(value, str) else value


def line_of(row: Row) -> str:
    """Write a row as its line."""
    return written(row.told)

"""Writing very many rows at once: several times as fast as making a model of each first.

Changing rows where they stand, some at once, goes the same way.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, TypeAlias

from django.db import connection
from django.db.models import DateField, Field, JSONField, Model

MOST_VALUES = 5000  # SQLite takes 32,766 a statement; more than this is no faster.
STATEMENTS = 15

Writer: TypeAlias = Callable[[Any], str]


def insert_rows(
    model: type[Model], names: Sequence[str], rows: Iterable[Sequence[Any]], into: str = ""
) -> None:
    """Insert rows into a model's table, or another with its columns: values in the order of fields.

    Values are what the database takes (row numbers for foreign keys). No signal is sent; the
    constraints and triggers of the database hold as ever.
    """
    is_copied = connection.vendor == "postgresql"
    put = _copy if is_copied else _insert
    written = _written(rows, _writers(model, names, is_copied))
    put(into or model._meta.db_table, columns_of(model, names), written)  # noqa: SLF001 -- Django's own way


def change_rows(model: type[Model], names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Change some fields of rows on file: values in the order of fields, and then the row's number.

    Nothing else of a row is written, nor any index in which none of the fields is.
    """
    settings = ", ".join(
        f"{connection.ops.quote_name(column)} = %s" for column in columns_of(model, names)
    )
    table = connection.ops.quote_name(model._meta.db_table)  # noqa: SLF001 -- Django's own way
    written = list(_written(rows, _writers(model, names, connection.vendor == "postgresql")))
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {table} SET {settings} WHERE id = %s", written)  # noqa: S608 -- names of our own, no values


def columns_of(model: type[Model], names: Sequence[str]) -> list[str]:
    """Give the columns in which some fields of a model stand."""
    return [str(field.column) for field in _fields(model, names)]  # A concrete field has one.


def _fields(model: type[Model], names: Sequence[str]) -> list["Field[Any, Any]"]:
    known = {field.name: field for field in model._meta.concrete_fields}  # noqa: SLF001 -- Django's own way
    return [known[name] for name in names]


def _writers(model: type[Model], names: Sequence[str], is_copied: bool) -> Mapping[int, Writer]:  # noqa: FBT001 -- which of two ways
    fields = enumerate(_fields(model, names))
    return {at: write for at, field in fields if (write := _writer(field, is_copied))}


def _writer(field: "Field[Any, Any]", is_copied: bool) -> Writer | None:  # noqa: FBT001 -- as above
    """Give how a field's values are written, where they cannot be handed on as they are."""
    if isinstance(field, JSONField):
        return json.dumps
    return _as_sqlite_keeps if isinstance(field, DateField) and not is_copied else None


def _as_sqlite_keeps(value: Any) -> str:
    """Write a day, or a moment, which is a kind of day to Django's fields."""
    return str(value).removesuffix("+00:00")


def _written(rows: Iterable[Sequence[Any]], writers: Mapping[int, Writer]) -> Iterator[list[Any]]:
    for row in rows:
        written = list(row)
        for at, write in writers.items():
            if written[at] is not None:
                written[at] = write(written[at])
        yield written


def _copy(table: str, columns: Sequence[str], rows: Iterator[Sequence[Any]]) -> None:
    quoted = ", ".join(map(connection.ops.quote_name, columns))
    with (
        connection.wrap_database_errors,  # What copying raises is not seen by Django's cursor.
        connection.cursor() as cursor,
        cursor.copy(f"COPY {connection.ops.quote_name(table)} ({quoted}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(row)


def _insert(table: str, columns: Sequence[str], rows: Iterator[Sequence[Any]]) -> None:
    """Insert many rows a statement: SQLite makes triggers ready once for each."""
    quoted = ", ".join(map(connection.ops.quote_name, columns))
    into = f"INSERT INTO {connection.ops.quote_name(table)} ({quoted}) VALUES "  # noqa: S608 -- names of columns, no values
    places = f"({', '.join(['%s'] * len(columns))})"
    many = MOST_VALUES // len(columns)
    for first in rows:
        some = list(chain([first], islice(rows, many * STATEMENTS - 1)))
        whole = len(some) // many * many
        with connection.cursor() as cursor:
            cursor.executemany(
                into + ", ".join([places] * many),
                [list(chain(*some[start : start + many])) for start in range(0, whole, many)],
            )
            cursor.executemany(into + places, some[whole:])

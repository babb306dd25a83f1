"""Very many rows as the database gives them, without a look of Django's at each value.

A page about a team reads thousands of rows; what Django does with every value of them takes longer
than the database.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Model, QuerySet

AT_ONCE = 2000
KEPT = 65536
"""Different days and texts that are kept as they were read."""


def plain_rows(
    rows: QuerySet[Model, tuple[Any, ...]], *, are_many: bool = False
) -> Iterator[tuple[Any, ...]]:
    """Go through the rows of a `values_list` of plain columns; JSON stays text (`cells_in`).

    Where they are very many, no more than some are held at once, at the cost of a few questions.
    """
    try:
        sql, values = rows.query.sql_with_params()
    except EmptyResultSet:
        return
    is_asked_at_once = not are_many or connection.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS")
    with connection.cursor() if is_asked_at_once else connection.chunked_cursor() as cursor:
        cursor.execute(sql, values)
        while some := cursor.fetchmany(AT_ONCE):
            yield from some


@lru_cache(maxsize=KEPT)
def cells_in(text: str) -> Mapping[str, Any]:
    """Read a JSON object; nobody may change it, since all who read the same text share it."""
    return MappingProxyType(json.loads(text))


@lru_cache(maxsize=KEPT)
def _day(text: bytes) -> date:
    return date.fromisoformat(text.decode())


# Django tells SQLite how to read days when this is loaded, and ours has to follow.
import_module("django.db.backends.sqlite3.base")
sqlite3.register_converter("date", _day)

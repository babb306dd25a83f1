"""How many derived rows the database itself has written: added, changed and deleted."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from coderpath_web.standings.difference import COLUMNS

TABLES = [model._meta.db_table for model in COLUMNS]  # noqa: SLF001 -- Django's own way
EVENTS = ("INSERT", "UPDATE", "DELETE")
POSTGRESQL = """
SELECT COALESCE(SUM(n_tup_ins + n_tup_upd + n_tup_del), 0) FROM pg_stat_xact_user_tables
WHERE relname = ANY(%s)
"""


class Written:
    """Derived rows written since the counting began, in this transaction."""

    def __init__(self) -> None:
        self._before = self._all()

    @property
    def number(self) -> int:
        """Give how many; a row that is deleted and written again counts twice."""
        return self._all() - self._before

    def _all(self) -> int:
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute(POSTGRESQL, [TABLES])
            else:
                cursor.execute("SELECT COUNT(*) FROM temp.written")
            return int(cursor.fetchone()[0])


@contextmanager
def counting() -> Iterator[Written]:
    """Count the derived rows that are written within."""
    is_sqlite = connection.vendor == "sqlite"
    names = {(table, event): f"{table}_{event}" for table in TABLES for event in EVENTS}
    with connection.cursor() as cursor:
        if is_sqlite:
            cursor.execute("CREATE TEMP TABLE written (what)")
            for (table, event), name in names.items():
                cursor.execute(
                    f"CREATE TEMP TRIGGER {name} AFTER {event} ON main.{table}"  # noqa: S608 -- names of our own
                    " BEGIN INSERT INTO written VALUES (1); END"
                )
        yield Written()
        if is_sqlite:
            for name in names.values():
                cursor.execute(f"DROP TRIGGER temp.{name}")
            cursor.execute("DROP TABLE temp.written")

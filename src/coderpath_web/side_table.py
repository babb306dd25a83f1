"""Rows written aside before anything is locked, and moved in at once.

A table aside belongs to this connection alone: nobody sees it, nobody waits for it, and it is gone
when the process ends, however that happens. So nothing is ever left behind by work that was killed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.models import Model

from coderpath_web.bulk_insert import columns_of, insert_rows


class SideTable:
    """A table beside that of a model, with the columns of some of its fields."""

    def __init__(
        self, model: type[Model], names: Sequence[str], what: str = "aside", found_by: str = ""
    ) -> None:
        """Make it, with an index by one of its columns where rows are found by that."""
        self.model = model
        self.names = names
        self.name = f"{what}_{model._meta.db_table}"  # noqa: SLF001 -- Django's own way
        self._columns = columns_of(model, names)
        drop_table(self.name)
        columns = ", ".join(map(quoted, self._columns))
        like = f"SELECT {columns} FROM {quoted(table_of(model))} WHERE 1 = 0"  # noqa: S608 -- names of our own
        execute(f"CREATE TEMPORARY TABLE {quoted(self.name)} AS {like}")
        if found_by:
            execute(
                f"CREATE UNIQUE INDEX {quoted(f'{self.name}_by')}"
                f" ON {quoted(self.name)} ({quoted(found_by)})"
            )

    def add(self, rows: Iterable[Sequence[Any]]) -> None:
        """Write rows aside."""
        with lockless():
            insert_rows(self.model, self.names, rows, into=self.name)

    def move(
        self,
        instead: Mapping[str, str] | None = None,
        joins: str = "",
        where: str = "",
        values: Sequence[Any] = (),
    ) -> int:
        """Move the rows into the model's table; give how many.

        `instead` gives the SQL of columns that do not stand aside as they will on file, in the
        order of its values; `a` is the table aside.
        """
        given = {name: f"a.{quoted(name)}" for name in self._columns} | dict(instead or {})
        return execute(
            f"INSERT INTO {quoted(table_of(self.model))} ({', '.join(map(quoted, given))})"  # noqa: S608 -- names and SQL of our own
            f" SELECT {', '.join(given.values())} FROM {quoted(self.name)} a {joins} {where}",
            values,
        )

    def overwrite(self, names: Sequence[str], where: str) -> int:
        """Change fields of the model's rows to what stands aside under their numbers.

        Gives how many rows were there to change.
        """
        columns = map(quoted, columns_of(self.model, names))
        changes = ", ".join(f"{column} = a.{column}" for column in columns)
        table = quoted(table_of(self.model))
        return execute(
            f"UPDATE {table} SET {changes}"  # noqa: S608 -- names and SQL of our own
            f" FROM (SELECT * FROM {quoted(self.name)} WHERE {where}) a WHERE a.id = {table}.id"
        )

    def take_out(self, where: str) -> None:
        """Take out the rows of which a condition holds."""
        execute(f"DELETE FROM {quoted(self.name)} WHERE {where}")  # noqa: S608 -- names and SQL of our own

    def count(self, where: str) -> int:
        """Count the rows of which a condition holds."""
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT COUNT(*) FROM {quoted(self.name)} WHERE {where}")  # noqa: S608 -- names and SQL of our own
            return int(cursor.fetchone()[0])


def table_of(model: type[Model]) -> str:
    """Give the name of a model's table."""
    return model._meta.db_table  # noqa: SLF001 -- Django's own way


def quoted(name: str) -> str:
    """Write the name of a table or column as SQL takes it."""
    return connection.ops.quote_name(name)


def drop_table(name: str) -> None:
    """Forget a table aside, if there is one from an earlier attempt."""
    execute(f"DROP TABLE IF EXISTS {quoted(name)}")


def execute(sql: str, values: Sequence[Any] = ()) -> int:
    """Run a statement; give how many rows it wrote."""
    with connection.cursor() as cursor:
        cursor.execute(sql, list(values) or None)
        return int(cursor.rowcount)


def none_of(column: str, numbers: Collection[int]) -> str:
    """Write the condition that a column holds none of some numbers."""
    listed = ", ".join(str(int(number)) for number in sorted(numbers))
    return f"{column} NOT IN ({listed})" if listed else "1 = 1"


@contextmanager
def lockless() -> Iterator[None]:
    """Write aside within one transaction that locks nothing of what others use.

    Where SQLite is asked for no transaction it makes one of every row; Django's take the lock.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    execute("BEGIN")
    try:
        yield
    finally:
        execute("COMMIT")

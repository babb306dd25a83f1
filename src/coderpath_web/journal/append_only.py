"""Rows that can be added and never changed: the database itself refuses, whoever asks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor as Editor

Step: TypeAlias = Callable[[Apps, Editor], None]

SQLITE = """
CREATE TRIGGER {table}_kept_{event} BEFORE {event} ON {table}{when}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
POSTGRESQL = """
CREATE OR REPLACE FUNCTION {table}_kept() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'integrity_constraint_violation'; END
$$ LANGUAGE plpgsql;
CREATE TRIGGER {table}_kept_{event} BEFORE {event} ON {table}
FOR EACH ROW {when} EXECUTE FUNCTION {table}_kept()
"""

# What takes each trigger off, and what puts it back as it was.
OFF_SQLITE = """
SELECT printf('DROP TRIGGER "%w"', name), sql FROM sqlite_master WHERE type = 'trigger'
"""
OFF_POSTGRESQL = """
SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname),
       format('ALTER TABLE %s ENABLE %s TRIGGER %I', tgrelid::regclass,
              CASE tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, tgname)
FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE NOT tgisinternal AND tgenabled <> 'D' AND relnamespace = current_schema()::regnamespace
"""


def keep_rows(table: str, changing: tuple[str, ...] = ()) -> migrations.RunPython:
    """Forbid deleting rows, and updating them; `changing` columns may go from empty to filled.

    Once one of them is filled, the row is closed for good.
    """
    return migrations.RunPython(*_steps(table, changing))


def release_rows(table: str, changing: tuple[str, ...] = ()) -> migrations.RunPython:
    """Undo `keep_rows` for the time of a migration, which ends by keeping them again.

    Where SQLite has to rebuild a table, its triggers go with the old one and nobody says so.
    """
    forbid, allow = _steps(table, changing)
    return migrations.RunPython(allow, forbid)


def _steps(table: str, changing: tuple[str, ...]) -> tuple[Step, Step]:
    """Give how to forbid, and how to allow again."""

    def forbid(_: Apps, schema_editor: Editor) -> None:
        for event in ("delete", "update"):
            _forbid(schema_editor, table, event, changing)

    def allow(_: Apps, schema_editor: Editor) -> None:
        on = f" ON {table}" if schema_editor.connection.vendor == "postgresql" else ""
        for event in ("delete", "update"):
            schema_editor.execute(f"DROP TRIGGER {table}_kept_{event}{on}")

    return forbid, allow


def _forbid(schema_editor: Editor, table: str, event: str, changing: tuple[str, ...]) -> None:
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        columns = [
            one.name for one in connection.introspection.get_table_description(cursor, table)
        ]
    is_postgresql = connection.vendor == "postgresql"
    differs = "IS DISTINCT FROM" if is_postgresql else "IS NOT"
    changed = [f"OLD.{name} {differs} NEW.{name}" for name in columns if name not in changing]
    changed += [f"OLD.{name} IS NOT NULL" for name in changing]
    when = f" WHEN ({' OR '.join(changed)})" if event == "update" else ""
    sql = POSTGRESQL if is_postgresql else SQLITE
    schema_editor.execute(sql.format(table=table, event=event, when=when))


@contextmanager
def released(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Take the triggers of all tables off while a backup comes back, whose rows are from before.

    Must be called inside a transaction, by the owner of the tables. They are put back as they were
    found; when anything fails, the end of the transaction does that.
    """
    on_postgresql = connection.vendor == "postgresql"
    off = OFF_POSTGRESQL if on_postgresql else OFF_SQLITE
    with connection.cursor() as cursor:
        cursor.execute(off)
        steps = cursor.fetchall()
        for take_off, _ in steps:
            cursor.execute(take_off)
        yield
        if on_postgresql:
            # A table with foreign keys still to be checked cannot be altered.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for _, put_back in steps:
            cursor.execute(put_back)

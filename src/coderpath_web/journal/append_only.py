"""Rows that can be added and never changed: the database itself refuses, whoever asks.

A row may be added, or closed, in the name of the newest entry of the journal alone. A row is never
put over another, which SQLite would do at `REPLACE` without asking the triggers of deletion.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

from django.apps.registry import Apps
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor as Editor
from django.db.backends.utils import CursorWrapper

from coderpath_web.journal.without_models import WithoutModels

Step: TypeAlias = Callable[[Apps, Editor], None]

NEWEST = "COALESCE((SELECT last FROM journal_head), 0)"
OPEN = """COALESCE((SELECT last FROM journal_head
WHERE NOT EXISTS (SELECT 1 FROM journal_leaf WHERE number = last)), -1)"""
"""The newest entry as long as it is not sealed: once it is, nothing more comes under it."""
LEAVES = "journal_leaf"
SQLITE = """
CREATE TRIGGER {table}_kept_{event} BEFORE {event} ON {table} WHEN {refused}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
# What asks another table is asked of all rows of a statement together: of each, it would slow down
# an import.
POSTGRESQL = """
CREATE FUNCTION {table}_kept() RETURNS trigger AS $$
BEGIN
  CASE TG_NAME
    WHEN '{table}_kept_insert' THEN
      IF NOT EXISTS (SELECT 1 FROM added WHERE {inserted}) THEN RETURN NULL; END IF;
    WHEN '{table}_kept_close' THEN
      IF NOT EXISTS (SELECT 1 FROM added WHERE {closed}) THEN RETURN NULL; END IF;
    ELSE NULL;
  END CASE;
  RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'integrity_constraint_violation';
END
$$ LANGUAGE plpgsql;
CREATE TRIGGER {table}_kept_delete BEFORE DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_kept();
CREATE TRIGGER {table}_kept_update BEFORE UPDATE ON {table}
FOR EACH ROW WHEN ({updated}) EXECUTE FUNCTION {table}_kept();
CREATE TRIGGER {table}_kept_insert AFTER INSERT ON {table} REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION {table}_kept();
CREATE TRIGGER {table}_kept_close AFTER UPDATE ON {table} REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION {table}_kept();
CREATE TRIGGER {table}_kept_truncate BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION {table}_kept()
"""
UNIQUE_INDEXES = """
SELECT group_concat(part.name), made.sql
FROM pragma_index_list('{table}') one, pragma_index_info(one.name) part
JOIN sqlite_master made ON made.name = one.name
WHERE one."unique" GROUP BY one.name
"""

# What takes each trigger off, and what puts it back as it was.
OFF_SQLITE = """
SELECT printf('DROP TRIGGER "%w"', name), sql FROM sqlite_master WHERE type = 'trigger'
"""
TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
FUNCTIONS = """
SELECT proname, pg_get_functiondef(oid) FROM pg_proc
WHERE proname LIKE '%\\_kept' AND pronamespace = current_schema()::regnamespace
"""
OFF_POSTGRESQL = """
SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname),
       format('ALTER TABLE %s ENABLE %s TRIGGER %I', tgrelid::regclass,
              CASE tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, tgname)
FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE NOT tgisinternal AND tgenabled <> 'D' AND relnamespace = current_schema()::regnamespace
"""


@dataclass(frozen=True)
class _Kept:
    """A table whose rows are kept, and what more is refused of them."""

    table: str
    changing: tuple[str, ...]
    entries: tuple[str, ...]
    inserted: str = "FALSE"
    updated: str = ""
    closed: str = "FALSE"


def keep_rows(  # noqa: PLR0913 -- each says another thing that is refused
    table: str,
    changing: tuple[str, ...] = (),
    *,
    entries: tuple[str, ...] = (),
    inserted: str = "FALSE",
    updated: str = "",
    closed: str = "FALSE",
) -> WithoutModels:
    """Forbid deleting rows and updating them, but for `changing` columns, from empty to filled.

    Once one of them is filled, the row is closed for good; `updated`, a condition over OLD and NEW,
    says instead what is refused of them. `inserted` says what more is refused of new rows, and
    `closed` of changed ones: conditions over NEW, which may ask other tables. Columns named in
    `entries` hold the number of an entry, which must be the newest.
    """
    return WithoutModels(*_steps(_Kept(table, changing, entries, inserted, updated, closed)))


def release_rows(table: str, changing: tuple[str, ...] = ()) -> WithoutModels:
    """Undo `keep_rows` for the time of a migration, which ends by keeping them again.

    Where SQLite has to rebuild a table, its triggers go with the old one and nobody says so.
    """
    forbid, allow = _steps(_Kept(table, changing, ()))
    return WithoutModels(allow, forbid)


def look_at_leaves() -> WithoutModels:
    """Have the triggers that are there refuse rows under an entry that is sealed.

    Those that are made later do so from the first.
    """

    def look(_: Apps, schema_editor: Editor) -> None:
        _exchange(schema_editor, NEWEST, OPEN)

    def look_away(_: Apps, schema_editor: Editor) -> None:
        _exchange(schema_editor, OPEN, NEWEST)

    return WithoutModels(look, look_away)


def _exchange(schema_editor: Editor, before: str, after: str) -> None:
    """Put one condition in the place of another, wherever a trigger asks it."""
    is_postgresql = schema_editor.connection.vendor == "postgresql"
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(FUNCTIONS if is_postgresql else TRIGGERS)
        found = [(name, sql) for name, sql in cursor.fetchall() if before in sql]
    for name, sql in found:
        if not is_postgresql:
            schema_editor.execute(f'DROP TRIGGER "{name}"')
        schema_editor.execute(sql.replace(before, after), None)


def _steps(kept: _Kept) -> tuple[Step, Step]:
    """Give how to forbid, and how to allow again."""

    def forbid(_: Apps, schema_editor: Editor) -> None:
        newest = OPEN if _has_leaves(schema_editor.connection) else NEWEST
        for sql in _forbidding(kept, schema_editor.connection):
            schema_editor.execute(sql.replace(NEWEST, newest))

    def allow(_: Apps, schema_editor: Editor) -> None:
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP FUNCTION {kept.table}_kept() CASCADE")
            return
        for event in ("delete", "update", "insert"):
            # Databases of before had no trigger for new rows.
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {kept.table}_kept_{event}")

    return forbid, allow


def _has_leaves(connection: BaseDatabaseWrapper) -> bool:
    """Tell whether entries are sealed in this database by now; in migrations of before none is."""
    with connection.cursor() as cursor:
        return LEAVES in connection.introspection.table_names(cursor)


def _forbidding(kept: _Kept, connection: BaseDatabaseWrapper) -> Iterator[str]:
    is_postgresql = connection.vendor == "postgresql"
    not_newest = {name: f"NEW.{name} <> {NEWEST}" for name in kept.entries}
    inserted = [kept.inserted, *not_newest.values()]
    changed = [kept.closed, *(not_newest[name] for name in kept.entries if name in kept.changing)]
    with connection.cursor() as cursor:
        columns = [
            one.name for one in connection.introspection.get_table_description(cursor, kept.table)
        ]
        if not is_postgresql:
            columns.append("rowid")
            inserted += _taken_places(cursor, kept.table)
    differs = "IS DISTINCT FROM" if is_postgresql else "IS NOT"
    updated = [f"OLD.{name} {differs} NEW.{name}" for name in columns if name not in kept.changing]
    once = [f"OLD.{name} IS NOT NULL" for name in kept.changing]
    updated += [kept.updated] if kept.updated else once
    if is_postgresql:
        together = {"inserted": inserted, "closed": changed}
        asked = {
            name: " OR ".join(some).replace("NEW.", "added.") for name, some in together.items()
        }
        yield POSTGRESQL.format(table=kept.table, updated=" OR ".join(updated), **asked)
        return
    for event, refused in {
        "delete": ["TRUE"],
        "update": updated + changed,
        "insert": inserted,
    }.items():
        yield SQLITE.format(table=kept.table, event=event, refused=f"({' OR '.join(refused)})")


def _taken_places(cursor: CursorWrapper, table: str) -> Iterator[str]:
    """Say when a new row would stand in the place of another, by any unique index of SQLite."""
    yield f"EXISTS (SELECT 1 FROM {table} WHERE rowid = NEW.rowid)"  # noqa: S608 -- names of the table's own, no values
    cursor.execute(UNIQUE_INDEXES.format(table=table))
    for columns, sql in cursor.fetchall():
        same = " AND ".join(f"{name} = NEW.{name}" for name in columns.split(","))
        some = (sql or "").partition(" WHERE ")[2] or "TRUE"
        new = re.sub(r'("\w+")', r"NEW.\1", some)
        yield f"({new} AND EXISTS (SELECT 1 FROM {table} WHERE {same} AND {some}))"  # noqa: S608 -- as above


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

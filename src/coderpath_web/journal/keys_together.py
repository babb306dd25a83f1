"""Keys of very many rows, looked up together: those of a statement at once, on PostgreSQL.

Its foreign keys are looked up row by row when a transaction ends, which for a large import is most
of the time in which everybody else waits. That nothing is deleted to which a key leads is the other
half of a foreign key: the database refuses it already where rows are kept (`append_only`).

On SQLite foreign keys stay what they are: there each is a step in a row that is written anyway.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor as Editor
from django.db.models import Model

Step: TypeAlias = Callable[[Apps, Editor], None]

# Planned anew each time: what is quick for one row is not for a hundred thousand.
LOOK = """
CREATE OR REPLACE FUNCTION keys_together() RETURNS trigger AS $$
DECLARE
  is_missing boolean;
BEGIN
  FOR at IN 0 .. TG_NARGS - 1 BY 3 LOOP
    EXECUTE format(
      'SELECT EXISTS (SELECT FROM added WHERE %1$I IS NOT NULL'
      ' AND NOT EXISTS (SELECT FROM %2$I WHERE %2$I.%3$I = added.%1$I))',
      TG_ARGV[at], TG_ARGV[at + 1], TG_ARGV[at + 2]
    ) INTO is_missing;
    IF is_missing THEN
      RAISE EXCEPTION '%.% leads to nothing in %', TG_TABLE_NAME, TG_ARGV[at], TG_ARGV[at + 1]
      USING ERRCODE = 'foreign_key_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END
$$ LANGUAGE plpgsql
"""
TRIGGER = """
CREATE TRIGGER {table}_keys_{event} AFTER {event} ON {table} REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION keys_together({keys})
"""
ONE_BY_ONE = """
ALTER TABLE {table} ADD CONSTRAINT {table}_{column}_fk FOREIGN KEY ({column})
REFERENCES {to} ({key}) DEFERRABLE INITIALLY DEFERRED
"""
EVENTS = ("insert", "update")


class _Key(NamedTuple):
    """A column, and the table and column to which it leads."""

    column: str
    to: str
    key: str


def look_up_together(app: str, model: str) -> migrations.RunPython:
    """Look the foreign keys of a model's table up together, on PostgreSQL.

    Raises RuntimeError where one leads to a table whose rows could be deleted.
    """

    def together(apps: Apps, schema_editor: Editor) -> None:
        if schema_editor.connection.vendor == "postgresql":
            _together(schema_editor, apps.get_model(app, model))

    def one_by_one(apps: Apps, schema_editor: Editor) -> None:
        if schema_editor.connection.vendor == "postgresql":
            _one_by_one(schema_editor, apps.get_model(app, model))

    return migrations.RunPython(together, one_by_one)


def _together(schema_editor: Editor, model: type[Model]) -> None:
    table, keys = model._meta.db_table, list(_keys(model))  # noqa: SLF001 -- Django's own way
    _must_be_kept(schema_editor, {key.to for key in keys})
    for name in _foreign_keys(schema_editor, table):
        schema_editor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
    schema_editor.execute(LOOK, None)  # Its signs of percent stand for themselves.
    listed = ", ".join(f"'{part}'" for key in keys for part in key)
    for event in EVENTS:
        schema_editor.execute(TRIGGER.format(table=table, event=event, keys=listed))


def _one_by_one(schema_editor: Editor, model: type[Model]) -> None:
    table = model._meta.db_table  # noqa: SLF001 -- Django's own way
    for event in EVENTS:
        schema_editor.execute(f"DROP TRIGGER {table}_keys_{event} ON {table}")
    for key in _keys(model):
        schema_editor.execute(ONE_BY_ONE.format(table=table, **key._asdict()))


def _keys(model: type[Model]) -> Iterator[_Key]:
    for field in model._meta.concrete_fields:  # noqa: SLF001 -- Django's own way
        if field.remote_field:
            to: Any = field.remote_field
            column = str(field.column)  # A concrete field has one.
            yield _Key(column, to.model._meta.db_table, to.get_related_field().column)  # noqa: SLF001 -- as above


def _foreign_keys(schema_editor: Editor, table: str) -> list[str]:
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, table)
    return [name for name, one in found.items() if one["foreign_key"]]


def _must_be_kept(schema_editor: Editor, tables: set[str]) -> None:
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")
        there = {name for (name,) in cursor.fetchall()}
    for table in sorted(tables):
        if not {f"{table}_kept_delete", f"{table}_kept_truncate"} <= there:
            message = f"rows of {table} can be deleted, so keys that lead there are looked up then"
            raise RuntimeError(message)

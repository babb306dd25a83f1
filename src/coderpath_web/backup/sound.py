"""Whether what is on file is sound: asked before it is kept, and after it came back."""

from typing import Any

from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.models import Count, Exists, ForeignKey, Max, Model, OuterRef

from coderpath_web.backup.refused import BackupRefused
from coderpath_web.backup.tables import derived_tables, kept_tables, label
from coderpath_web.journal.models import Entry, Head


def check_database() -> None:
    """Ask SQLite whether its file is whole; PostgreSQL tells while it is read, but for keys."""
    if connection.vendor != "sqlite":
        _check_keys()
        return
    with connection.cursor() as cursor:
        for asked, sound in (("integrity_check", [("ok",)]), ("foreign_key_check", [])):
            said = cursor.execute(f"PRAGMA {asked}").fetchall()
            if said != sound:
                message = f"The database is damaged ({asked}: {said[0]}). Restore a backup."
                raise BackupRefused(message)


def _check_keys() -> None:
    """Look every key up: those that are looked up together are not while a backup comes back."""
    for model in (*kept_tables(), *derived_tables()):
        for field in model._meta.concrete_fields:  # noqa: SLF001 -- Django's own way
            if isinstance(field, ForeignKey) and _leads_to_nothing(model, field):
                what = f"{label(model)}.{field.name} leads to nothing"
                message = f"The database is damaged ({what}). Restore a backup."
                raise BackupRefused(message)


def _leads_to_nothing(model: type[Model], field: "ForeignKey[Any, Any]") -> bool:
    there = field.related_model._base_manager.filter(pk=OuterRef(field.attname))  # noqa: SLF001 -- as above
    leading = model._base_manager.exclude(**{field.name: None})  # noqa: SLF001 -- as above
    return leading.filter(~Exists(there)).exists()


def check_journal() -> int:
    """Give how many entries there are, numbered from 1 without a gap up to the head."""
    found = Entry.objects.aggregate(count=Count("pk"), last=Max("pk"))
    head = Head.objects.values_list("last", flat=True).first() or 0
    if not found["count"] == (found["last"] or 0) == head:
        message = (
            f"The journal has a gap: {found['count']:,} entries, the newest is number "
            f"{found['last']}, and its head says {head}."
        )
        raise BackupRefused(message)
    return head


def migrations() -> list[str]:
    """List the migrations that this program brings for what is kept, which the database has had.

    Raises BackupRefused when the database is of another version than the program.
    """
    loader = MigrationLoader(connection)
    labels = {model._meta.app_label for model in kept_tables()}  # noqa: SLF001 -- Django's own way
    brought = {one for one in loader.disk_migrations or {} if one[0] in labels}
    had = {one for one in loader.applied_migrations or {} if one[0] in labels}
    if not had:
        message = f"There is nothing to back up in {place()}. Is CODERPATH_HOME right?"
        raise BackupRefused(message)
    if brought != had:
        message = (
            "The database is of another version than this program. "
            "Back it up with the version that serves it, then update."
        )
        raise BackupRefused(message)
    return sorted(f"{app}.{name}" for app, name in had)


def place() -> str:
    """Say where the database is, without its password."""
    name = connection.settings_dict["NAME"]
    return str(name) if connection.vendor == "sqlite" else f"the database {name}"


def is_begun() -> bool:
    """Tell whether anything is on file; the head of the journal alone is nothing."""
    return any(model._base_manager.exists() for model in kept_tables() if model is not Head)  # noqa: SLF001 -- as above


def organisation() -> str:
    """Give the name of whose installation this is; empty before it has one."""
    named = apps.get_model("access", "Organisation")
    return named.objects.values_list("name", flat=True).first() or ""

"""Restoring a backup into an empty installation: all of it, checked, or nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model

from coderpath_web.backup import sound
from coderpath_web.backup.archive import manifest_in, rows_in, sealed_archive
from coderpath_web.backup.checkpoints import put_checkpoints_back
from coderpath_web.backup.files import put_back
from coderpath_web.backup.manifest import Manifest
from coderpath_web.backup.refused import BackupRefused
from coderpath_web.backup.signature import Signature, signature_of
from coderpath_web.backup.tables import derived_tables, fields_of, kept_tables, label, rows_of
from coderpath_web.bulk_insert import insert_rows
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.append_only import released
from coderpath_web.journal.models import Head
from coderpath_web.standings.actions import rewrite_derived


def restore_backup(source: Path) -> dict[str, tuple[Signature, Signature]]:
    """Put every row of a backup on file, and work out the derived rows again.

    Gives the tables whose derived rows came out otherwise than they were at the backup, which a
    mended judge may do, with both signatures. Raises BackupRefused; then nothing was written.
    """
    with sealed_archive(source) as archive, transaction.atomic(durable=True):
        manifest = manifest_in(archive)
        with released(connection):
            _check_place(manifest)
            put_back(archive, manifest.files)
            put_checkpoints_back(archive, manifest.checkpoints)
            _fill(archive, manifest)
        _check_filled(manifest)
        rewrite_derived(None)
        _tell(manifest)
        return _derived_otherwise(manifest)


def _check_place(manifest: Manifest) -> None:
    if sound.is_begun():
        message = (
            f"{sound.place()} is not empty: {sound.organisation() or 'an organisation'} is there. "
            "Restore into an empty installation: set CODERPATH_HOME to a new folder, or "
            "DATABASE_URL to an empty database."
        )
        raise BackupRefused(message)
    if sound.migrations() != manifest.migrations:
        message = (
            f"It was made by Coderpath {manifest.coderpath}, whose tables are not those of this "
            "version. Restore it with that version, then update."
        )
        raise BackupRefused(message)


def _fill(archive: ZipFile, manifest: Manifest) -> None:
    models = kept_tables()
    if {label(model) for model in models} != set(manifest.tables):
        message = "Its tables are not those of this version."
        raise BackupRefused(message)
    Head.objects.all().delete()
    for model in models:
        insert_rows(model, [field.name for field in fields_of(model)], _values(archive, model))
    _count_on(models)
    connection.check_constraints()


def _values(archive: ZipFile, model: type[Model]) -> Iterator[list[Any]]:
    """Give the rows of a table as its fields hold them."""
    fields = fields_of(model)
    for row in rows_in(archive, label(model)):
        yield [field.to_python(value) for field, value in zip(fields, row, strict=True)]


def _count_on(models: list[type[Model]]) -> None:
    """Let the next row of each table have a number of its own."""
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(sql)


def _check_filled(manifest: Manifest) -> None:
    """Read everything back: what is on file now must be what was on file then."""
    for model in kept_tables():
        if signature_of(rows_of(model)) != manifest.tables[label(model)]:
            message = f"The rows of {label(model)} did not come back as they were."
            raise BackupRefused(message)
    if sound.check_journal() != manifest.entries:
        message = "The journal did not come back whole."
        raise BackupRefused(message)
    sound.check_database()


def _derived_otherwise(manifest: Manifest) -> dict[str, tuple[Signature, Signature]]:
    found = {label(model): signature_of(rows_of(model)) for model in derived_tables()}
    return {
        table: (manifest.derived[table], signature)
        for table, signature in found.items()
        if manifest.derived.get(table) not in {None, signature}
    }


def _tell(manifest: Manifest) -> None:
    """Say in the journal that what follows was written after a restore, and from what moment."""
    write_entry(
        by=None,
        action="backup.restored",
        details={"taken": manifest.taken_at.isoformat(), "entries": manifest.entries},
    )

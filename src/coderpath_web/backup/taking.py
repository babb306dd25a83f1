"""Taking a backup: one moment of the organisation, in one file, read again before it counts."""

from pathlib import Path
from zipfile import ZipFile

from django.db import connection
from django.db.models import Model

from coderpath import __version__
from coderpath_web import clock
from coderpath_web.backup import sound
from coderpath_web.backup.archive import MANIFEST, member_of, new_archive
from coderpath_web.backup.checkpoints import keep_checkpoints
from coderpath_web.backup.files import MISSING, keep_files
from coderpath_web.backup.key import sign_of_key
from coderpath_web.backup.manifest import Manifest
from coderpath_web.backup.signature import Signature, Tally, signature_of, written
from coderpath_web.backup.snapshot import one_moment
from coderpath_web.backup.tables import derived_tables, kept_tables, label, left_out, rows_of


def take_backup(target: Path) -> Manifest:
    """Write a backup, whole or not at all; others go on writing meanwhile.

    Raises BackupRefused when what is on file is not sound, OSError when the file cannot be written.
    """
    with new_archive(target) as archive, one_moment():
        migrations = sound.migrations()
        sound.check_database()
        files, missing = keep_files(archive)
        manifest = Manifest(
            coderpath=__version__,
            entries=sound.check_journal(),
            taken_at=clock.now(),
            database=connection.display_name,
            organisation=sound.organisation(),
            key=sign_of_key(),
            migrations=migrations,
            tables={label(model): _keep(archive, model) for model in kept_tables()},
            derived={label(model): signature_of(rows_of(model)) for model in derived_tables()},
            checkpoints=keep_checkpoints(archive),
            left_out=left_out() | ({MISSING: missing} if missing else {}),
            files=files,
        )
        archive.writestr(MANIFEST, manifest.model_dump_json(indent=2))
    return manifest


def _keep(archive: ZipFile, model: type[Model]) -> Signature:
    """Write the rows of a table; give their signature."""
    tally = Tally()
    with member_of(archive, label(model)) as lines:
        for row in rows_of(model):
            tally.add(row)
            lines.write(f"{written(row)}\n".encode())
    return tally.signature()

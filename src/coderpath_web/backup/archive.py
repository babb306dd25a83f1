"""The file of a backup: an ordinary zip, sealed by the digest of everything that stands before.

The seal is the comment at the very end of the zip, so any program opens it, and a file that is cut
short or changed in any place is found out before a row of it is read.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from tempfile import mkstemp
from typing import IO, Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from coderpath_web.backup.manifest import Manifest, read_manifest
from coderpath_web.backup.refused import BackupRefused
from coderpath_web.backup.signature import signature_of

MANIFEST = "manifest.json"
SEAL = 64
"""Signs of the seal."""
PART = 1024 * 1024
NO_BACKUP = "It is a zip, but no backup of Coderpath."


@contextmanager
def new_archive(target: Path) -> Iterator[ZipFile]:
    """Write an archive beside its place, seal and check it, and only then put it there.

    Whatever fails on the way, disk space above all, leaves nothing behind and no file replaced.
    """
    if target.exists():
        raise _taken(target)
    handle, name = mkstemp(prefix=f".{target.name}-", suffix=".part", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "w+b") as file:
            with ZipFile(file, "w", ZIP_DEFLATED) as archive:
                archive.comment = b"0" * SEAL
                yield archive
            _seal(file)
        check_archive(draft)
        _put(draft, target)
    finally:
        draft.unlink(missing_ok=True)


def _seal(file: IO[bytes]) -> None:
    file.flush()
    end = file.seek(-SEAL, os.SEEK_END)
    file.seek(0)
    seal = _digest(file, end)
    file.seek(end)
    file.write(seal)
    file.flush()
    os.fsync(file.fileno())


def _put(draft: Path, target: Path) -> None:
    """Give the file its name, which takes the place of no other file."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise _taken(target) from None
    except OSError:  # Some file systems know no second name of a file.
        draft.rename(target)
    folder = os.open(target.parent, os.O_RDONLY)
    with suppress(OSError):  # Some keep no order of folders to confirm.
        os.fsync(folder)
    os.close(folder)


def _taken(target: Path) -> BackupRefused:
    return BackupRefused(f"{target} is there already. Choose another name: nothing is replaced.")


@contextmanager
def sealed_archive(source: Path) -> Iterator[ZipFile]:
    """Open an archive whose seal fits. Raises BackupRefused."""
    with source.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
        seal = _digest(file, size - SEAL)
        if size < SEAL or file.read(SEAL) != seal:
            message = (
                f"{source} is no backup, or it was cut short or changed since it was written. "
                "Use another copy."
            )
            raise BackupRefused(message)
        with _opened(file) as archive:
            yield archive


def _opened(file: IO[bytes]) -> ZipFile:
    try:
        return ZipFile(file)
    except BadZipFile:
        raise BackupRefused(NO_BACKUP) from None


def manifest_in(archive: ZipFile) -> Manifest:
    """Read what a backup says of itself. Raises BackupRefused."""
    try:
        return read_manifest(archive.read(MANIFEST))
    except KeyError:
        raise BackupRefused(NO_BACKUP) from None


def _digest(file: IO[bytes], size: int) -> bytes:
    """Give the digest of so many bytes from where the file stands."""
    digest, left = sha256(), size
    while left > 0 and (part := file.read(min(PART, left))):
        digest.update(part)
        left -= len(part)
    return digest.hexdigest().encode()


def rows_in(archive: ZipFile, table: str) -> Iterator[list[Any]]:
    """Give the rows of a table one by one."""
    try:
        lines = archive.open(_member(table))
    except KeyError:
        raise BackupRefused(NO_BACKUP) from None
    with lines:
        yield from map(json.loads, lines)


def _member(table: str) -> str:
    return f"tables/{table}.jsonl"


def member_of(archive: ZipFile, table: str) -> IO[bytes]:
    """Open the place of a table for writing."""
    return archive.open(_member(table), "w", force_zip64=True)


def check_archive(source: Path) -> Manifest:
    """Read a backup from end to end and give what it says of itself. Raises BackupRefused."""
    with sealed_archive(source) as archive:
        manifest = manifest_in(archive)
        for table, signature in manifest.tables.items():
            if signature_of(rows_in(archive, table)) != signature:
                message = f"The rows of {table} are not those that its manifest tells of."
                raise BackupRefused(message)
    return manifest

"""The files that go with rows: read from their folder into a backup, and put back from it.

They are named by their digests, so each is checked by its own name on either way.
"""

from zipfile import ZipFile

from coderpath_web.backup.refused import BackupRefused
from coderpath_web.backup.tables import kept_tables
from coderpath_web.kept_files import Damaged, keep_file, kept_file, named_files

MISSING = "scans that are missing or damaged where scans are kept"
"""What the one who takes a backup is told is not in it."""


def keep_files(archive: ZipFile) -> tuple[list[str], int]:
    """Write the files that rows name; give their digests, and how many are missing or damaged."""
    kept: list[str] = []
    missing = 0
    for digest in named_files(kept_tables()):
        try:
            archive.writestr(_member(digest), kept_file(digest))
        except Damaged:
            missing += 1
        else:
            kept.append(digest)
    return kept, missing


def put_back(archive: ZipFile, digests: list[str]) -> None:
    """Put files back where they are kept, before any row names them. Raises BackupRefused."""
    for digest in digests:
        try:
            content = archive.read(_member(digest))
        except KeyError:
            content = b""
        if keep_file(content) != digest:
            message = f"The scan {digest[:12]} is not what its manifest tells of."
            raise BackupRefused(message)


def _member(digest: str) -> str:
    return f"files/{digest}"

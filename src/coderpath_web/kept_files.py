"""Files that lie outside the database, in a folder of their own, each named by its digest.

A file is written whole or not at all, and never changed: who reads it again holds it against its
name. What no row names is never read.
"""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import mkstemp

from django.conf import settings


class Damaged(Exception):  # noqa: N818 -- the file is damaged, not the program
    """A file is not there any more, or is not what it was."""


def keep_file(content: bytes) -> str:
    """Keep a file; give its digest. Raises OSError where it cannot be written."""
    digest = sha256(content).hexdigest()
    place = _place(digest)
    if not _is_whole(place, digest):
        place.parent.mkdir(parents=True, exist_ok=True)
        _write(place, content)
    return digest


def kept_file(digest: str) -> bytes:
    """Give a file as it was kept. Raises Damaged."""
    try:
        content = _place(digest).read_bytes()
    except FileNotFoundError:
        raise Damaged(digest) from None
    if sha256(content).hexdigest() != digest:
        raise Damaged(digest)
    return content


def _is_whole(place: Path, digest: str) -> bool:
    try:
        return sha256(place.read_bytes()).hexdigest() == digest
    except FileNotFoundError:
        return False


def _write(place: Path, content: bytes) -> None:
    """Write beside the place, and give the file its name once all of it is on the disk."""
    handle, name = mkstemp(prefix=".", suffix=".part", dir=place.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)
    with suppress(OSError):  # Some file systems keep no order of folders to confirm.
        folder = os.open(place.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def _place(digest: str) -> Path:
    return Path(settings.ATTACHMENTS) / digest[:2] / digest

"""Files that lie outside the database, in a folder of their own, each named by its digest.

A file is written whole or not at all, and never changed: who reads it again holds it against its
name. What no row names is never read, and is swept once it is a day old: a form whose scan was kept
and that was refused, or never sent again, leaves such files behind.
"""

import fcntl
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from tempfile import mkstemp
from typing import Any

from django.apps import apps
from django.conf import settings

KEPT_FOR = 24 * 3600.0
"""Seconds for which a file is kept that no row names: its form may be sent once more."""
SWEPT = "swept"
"""A file that is as old as the last sweep."""


class Damaged(Exception):  # noqa: N818 -- the file is damaged, not the program
    """A file is not there any more, or is not what it was."""


def keep_file(content: bytes) -> str:
    """Keep a file; give its digest. Raises OSError where it cannot be written."""
    digest = sha256(content).hexdigest()
    place = _place(digest)
    place.parent.mkdir(parents=True, exist_ok=True)
    with _locked(fcntl.LOCK_SH):
        if _is_whole(place, digest):
            # Whoever keeps it anew is about to name it: no sweep may take it for an old one.
            os.utime(place)
        else:
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


def named_files(models: Iterable[Any]) -> Iterator[str]:
    """Go through the digests that rows of some models name, each once."""
    seen: set[str] = set()
    for model in models:
        if column := getattr(model, "names_kept_files", ""):
            named = model._base_manager.order_by("pk").values_list(column, flat=True)  # noqa: SLF001 -- Django's own way
            # Of a file that was erased nothing is left but that there was one.
            new = [one for one in named.distinct() if one and one not in seen]
            seen.update(new)
            yield from new


def sweep_if_due() -> int:
    """Remove what no row names, at most once a day; give how many files that were."""
    folder = Path(settings.ATTACHMENTS)
    if not folder.is_dir() or not _is_old(folder / SWEPT, missing=True):
        return 0
    (folder / SWEPT).touch()
    return sweep_files()


def sweep_files() -> int:
    """Remove files that no row names and that nobody has kept for a day; give how many.

    A file is looked at once more under the lock that everybody holds who keeps one.
    """
    old = [one for one in Path(settings.ATTACHMENTS).glob("??/*") if _is_old(one)]
    named = set(named_files(apps.get_models())) if old else set()
    return sum(_removed(one) for one in old if one.name not in named)


def _removed(place: Path) -> bool:
    with _locked(fcntl.LOCK_EX):
        if not _is_old(place):
            return False
        place.unlink()
        return True


def _is_old(place: Path, *, missing: bool = False) -> bool:
    try:
        return time.time() - place.stat().st_mtime >= KEPT_FOR
    except FileNotFoundError:
        return missing


@contextmanager
def _locked(how: int) -> Iterator[None]:
    """Hold the lock of the folder: many may keep files at once, and nobody while one is removed."""
    folder = os.open(settings.ATTACHMENTS, os.O_RDONLY)
    try:
        fcntl.flock(folder, how)
        yield
    finally:
        os.close(folder)


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

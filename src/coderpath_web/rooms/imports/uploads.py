"""Taking uploaded files in: their names are made safe, and archives unpacked under guard."""

import os
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from coderpath.facts.saying import quoted
from coderpath.findings import Finding

MOST_FILES = 40
MOST_ENTRIES = 1_000
MOST_UNPACKED = 200_000_000
MOST_RATIO = 100
READ = frozenset({".csv", ".tsv", ".txt", ".xlsx"})
ENDINGS = READ | {".zip", ".yaml", ".yml"}
_STRANGE = re.compile(r"[^\w .()+-]", re.ASCII)
_PART = 1 << 20
_LOCKED = 0x1


class BadUpload(Exception):  # noqa: N818 -- it is the file that is bad, not the program
    """What was uploaded cannot be taken in; the message says why, and what to do."""

    def __init__(self, message: str, finding: Finding | None = None) -> None:
        super().__init__(message)
        self.finding = finding
        """The same as a finding, where whatever read the file has made one."""


def safe_name(name: str) -> str:
    """Give the last part of a file's name without signs that a file system could mistake."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return _STRANGE.sub("_", last).lstrip(".")[-120:] or "file"


def take_files(files: Iterable[Any], folder: Path, most: int) -> list[str]:
    """Write uploaded files into a folder; give their names. Raises BadUpload."""
    files = list(files)
    if len(files) > MOST_FILES:
        message = f"These are {len(files)} files; at most {MOST_FILES} can be uploaded at once."
        raise BadUpload(message)
    folder.mkdir(parents=True, exist_ok=True)
    names: list[str] = []
    for file in files:
        name = safe_name(file.name)
        _check(name, file.size, most, names)
        with (folder / name).open("wb") as kept:
            for part in file.chunks(_PART):
                kept.write(part)
        names.append(name)
    return names


def _check(name: str, size: int, most: int, names: list[str]) -> None:
    if size > most:
        message = f"{name} is larger than {most // (1024 * 1024)} MB. Split it into several files."
        raise BadUpload(message)
    if Path(name).suffix.lower() not in ENDINGS:
        message = (
            f"{name} is not read. Upload CSV or XLSX files, one ZIP archive of them,"
            " or a mapping as YAML."
        )
        raise BadUpload(message)
    if name.lower() in map(str.lower, names):
        message = f"Two files are named {name}. Rename one of them."
        raise BadUpload(message)


def unpack(archive: Path) -> list[str]:
    """Unpack the tables of an archive beside it, and remove it; give their names.

    Only the last part of an entry's name counts, so nothing is ever written elsewhere. Sizes are
    added up before, and counted again while unpacking. Raises BadUpload.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            names = _unpacked(opened, archive)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, OSError, EOFError) as e:
        message = f"{archive.name} is damaged or cut off. Make it again."
        raise BadUpload(message) from e
    except (ValueError, RuntimeError) as error:
        message = f"{archive.name} cannot be unpacked. Make it again, without a password."
        raise BadUpload(message) from error
    archive.unlink()
    return names


def _unpacked(opened: zipfile.ZipFile, archive: Path) -> list[str]:
    entries = opened.infolist()
    _check_archive(entries, archive)
    names: list[str] = []
    for entry in entries:
        name = safe_name(entry.filename)
        hidden = entry.filename.startswith("__MACOSX/") or PurePosixPath(
            entry.filename
        ).name.startswith((".", "~$"))
        if entry.is_dir() or hidden or Path(name).suffix.lower() not in READ:
            continue
        if name.lower() in map(str.lower, names):
            message = f"{archive.name} holds two files named {name}. Each kind has one file."
            raise BadUpload(message)
        _write(opened, entry, archive.with_name(name))
        names.append(name)
    if not names:
        message = f"{archive.name} holds no CSV and no XLSX file."
        raise BadUpload(message)
    return names


def _check_archive(entries: list[zipfile.ZipInfo], archive: Path) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    size = max(archive.stat().st_size, 1)
    reason = ""
    if len(entries) > MOST_ENTRIES:
        reason = f"holds {len(entries):,} files"
    elif unpacked > MOST_UNPACKED:
        reason = f"unpacks to {unpacked / 1_000_000:,.0f} MB"
    elif unpacked > MOST_RATIO * size:
        reason = f"unpacks to {unpacked // size:,} times its size"
    elif locked := [entry for entry in entries if entry.flag_bits & _LOCKED]:
        reason = f"is locked: {quoted(locked[0].filename)} needs a password"
    if reason:
        message = (
            f"{archive.name} {reason}. An archive has at most {MOST_ENTRIES:,} files, unpacks to at"
            f" most {MOST_UNPACKED // 1_000_000} MB and {MOST_RATIO} times its size, and has no"
            " password."
        )
        raise BadUpload(message)


def _write(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path) -> None:
    left = entry.file_size
    with opened.open(entry) as packed, path.open("xb") as kept:
        while part := packed.read(_PART):
            left -= len(part)
            if left < 0:
                raise zipfile.BadZipFile
            kept.write(part)
        os.fsync(kept.fileno())

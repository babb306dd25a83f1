"""Scans that people attach: taken by what they hold, whatever their names say."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import PurePosixPath
from typing import NamedTuple, Protocol

from coderpath_web.kept_files import keep_file, sweep_if_due
from coderpath_web.rooms.claims.enums import FileType

MOST_FILES = 5
MEGABYTE = 1024 * 1024
MOST_BYTES = 10 * MEGABYTE
TAKEN = "PDF, PNG or JPEG"
ENDINGS = {FileType.PDF: ".pdf", FileType.PNG: ".png", FileType.JPEG: ".jpg"}
LONGEST_NAME = 100
_STRANGE = re.compile(r"[^\w .()+-]", re.ASCII)
_PDF_ENDS_WITHIN = 2048
"""Bytes at the end among which a PDF says that it ends."""


class Upload(Protocol):
    """A file as it was sent."""

    name: str | None
    size: int | None

    def chunks(self) -> Iterator[bytes]:
        """Give it from its beginning, whoever read it before."""


class BadScan(Exception):  # noqa: N818 -- it is the file that is bad, not the program
    """What was sent cannot be taken; says what was found, what is taken, and how to mend it."""


class Scan(NamedTuple):
    """A file that is kept, and what is to be said of it."""

    digest: str
    name: str
    type: str
    size: int


def take_scans(files: Sequence[Upload], there: int = 0) -> list[Scan]:
    """Keep files beside those that are there already. Raises BadScan; then none is kept."""
    if (number := len(files) + there) > MOST_FILES:
        message = f"At most {MOST_FILES} scans go with one claim; these would be {number}. Put "
        raise BadScan(f"{message}several pages into one PDF.")
    read = [_read(one) for one in files]
    with suppress(OSError):  # Whoever has no room for a sweep hears of it where the file is kept.
        sweep_if_due()
    kept = {keep_file(content): (name, kind, len(content)) for name, kind, content in read}
    return [Scan(digest, *rest) for digest, rest in kept.items()]


def _read(file: Upload) -> tuple[str, FileType, bytes]:
    said = PurePosixPath((file.name or "").replace("\\", "/")).name or "The file"
    if (size := file.size or 0) > MOST_BYTES:
        found = (
            f"{said} has {size / MEGABYTE:.1f} MB; at most {MOST_BYTES // MEGABYTE} MB are taken."
        )
        raise BadScan(f"{found} Scan it in gray, or with fewer dots per inch.")
    content = b"".join(file.chunks())
    kind = type_of(content)
    if kind is None:
        found = "is empty" if not content else f"isn’t a valid {TAKEN}, or it is incomplete"
        raise BadScan(f"{said} {found}. Take a scan or a photo as {TAKEN}.")
    return _named(said, kind), kind, content


def type_of(content: bytes) -> FileType | None:
    """Tell what a file is by its beginning and its end; None where it is nothing that is taken."""
    if content.startswith(b"%PDF-") and b"%%EOF" in content[-_PDF_ENDS_WITHIN:]:
        return FileType.PDF
    is_png = content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR"
    if is_png and content.endswith(b"IEND\xaeB`\x82"):
        return FileType.PNG
    if content.startswith(b"\xff\xd8\xff") and b"\xff\xd9" in content:
        return FileType.JPEG
    return None


def _named(said: str, kind: FileType) -> str:
    """Give a name that no file system mistakes, ending in what the file is."""
    stem = _STRANGE.sub("_", PurePosixPath(said).stem).strip(". ")[:LONGEST_NAME]
    return f"{stem or 'scan'}{ENDINGS[kind]}"

"""Coded records of any file: the format is found by its first bytes, and reads it in batches."""

from collections.abc import Iterator
from pathlib import Path

from coderpath.days import Day
from coderpath.findings import Finding, Grade
from coderpath.records.asked import Asked, Mapped
from coderpath.records.batch import Batch
from coderpath.records.formats import FORMATS
from coderpath.records.formats.format import BEGINNING, Format
from coderpath.records.types import RecordTypes


def format_of(path: Path) -> Format | None:
    """Give the format of a file, None where no format knows it. Raises OSError."""
    with path.open("rb") as file:
        beginning = file.read(BEGINNING)
    return next((one for one in FORMATS if one.knows(path, beginning)), None)


def read(  # noqa: PLR0913 -- the file, how it is read, and what it is held against
    path: Path,
    *,
    mapping: Mapped | None,
    types: RecordTypes,
    key: bytes,
    file: str = "",
    today: Day | None = None,
) -> Iterator[Batch]:
    """Read a file in batches of records and findings; memory stays flat.

    A finding never holds a value that may identify somebody. Its line is the row, claim or resource
    in the file, counted from 1; 1 where it is about the file as a whole. `file` is what findings
    call it, `today` the last day that can lie behind.

    Raises BadFile where a table is refused as a whole, IdentifierFound where one of its cells looks
    like an identifier: then nothing of the file may be kept, whatever was given before.
    """
    try:
        format_ = format_of(path)
    except OSError as error:
        because = (error.strerror or "no reason given").lower()
        found, mend = f"The file cannot be read ({because})", "Check where it is"
        yield _whole(path, found, mend)
        return
    if format_ is None:
        yield _whole(path, "No format knows this file", "Export it in one of these")
        return
    yield from format_.read(path, Asked(types, key, mapping, file, today))


def _whole(path: Path, found: str, mend: str) -> Batch:
    allowed = f"Allowed: a file of {', '.join(one.title for one in FORMATS)}"
    return Batch([], [Finding(path.name, 1, "file", Grade.ERROR, found, allowed, mend)])

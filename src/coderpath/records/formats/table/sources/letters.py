"""Telling how the letters of a text file are kept, without holding it in memory."""

from codecs import getincrementaldecoder
from collections.abc import Iterator
from pathlib import Path

from coderpath.facts.files.csv_text import refused_start
from coderpath.facts.files.table import BadFile

_PIECE = 1 << 20
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_SAVE = 'In the spreadsheet choose "Save as" and the type "CSV UTF-8 (comma delimited)"'


def letters_of(path: Path, file: str) -> str:
    """Give the encoding of a text file: UTF-8 where all of it is, else Windows-1252.

    Raises BadFile where it is no text.
    """
    try:
        start = _start(path)
        refused_start(file, start)
        if mark := _MARKS.get(start[:2]):
            return mark
        return "utf-8-sig" if _is_utf_8(_pieces(path, file)) else "cp1252"
    except OSError as error:
        raise BadFile(
            file,
            f"The file cannot be opened: {error.strerror}",
            "A file of records must be readable",
            "Close it in other programs and check who may read it",
        ) from None


def _start(path: Path) -> bytes:
    with path.open("rb") as opened:
        return opened.read(_PIECE // 16)


def _pieces(path: Path, file: str) -> Iterator[bytes]:
    with path.open("rb") as opened:
        while piece := opened.read(_PIECE):
            if b"\0" in piece:
                found = "The file holds NUL bytes, which are not text"
                raise BadFile(file, found, "A table is text, a workbook or Parquet", _SAVE)
            yield piece


def _is_utf_8(pieces: Iterator[bytes]) -> bool:
    decoder = getincrementaldecoder("utf-8")()
    is_so = True
    for piece in pieces:
        if is_so:
            try:
                decoder.decode(piece)
            except UnicodeDecodeError:
                is_so = False
    return is_so and not decoder.getstate()[0]

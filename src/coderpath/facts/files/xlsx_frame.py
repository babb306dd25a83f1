"""Finding merged cells and hidden columns in the XML of a worksheet, without parsing its rows."""

import re
from collections.abc import Iterator
from typing import IO

from coderpath.facts.files.frame import Frame, Merged
from coderpath.facts.files.table import MOST_COLUMNS, MOST_ROWS
from coderpath.facts.files.xlsx_part import column_of

MOST_MERGED = 100_000
"""Far above what people merge; a sheet with more is read without."""
_PIECE = 1 << 20
_OVERLAP = 512
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s[^>]*?\bref=["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']""")
_COLUMN = re.compile(rb"<(?:\w+:)?col\s([^>]*)>")
_ATTRIBUTE = re.compile(rb"""(min|max|hidden)=["'](\w+)["']""")


def frame_of(part: IO[bytes]) -> Frame:
    """Read the frame of a worksheet."""
    merged: dict[Merged, None] = {}
    hidden: set[int] = set()
    for piece in _pieces(part):
        if b"mergeCell" in piece:
            merged.update(dict.fromkeys(_merged(piece)))
        if b":col " in piece or b"<col " in piece:
            hidden.update(_hidden(piece))
        if len(merged) > MOST_MERGED:
            return Frame((), frozenset(hidden))
    return Frame(tuple(merged), frozenset(hidden))


def _pieces(part: IO[bytes]) -> Iterator[bytes]:
    """Give a part in pieces that overlap, so that no short element is cut in two."""
    before = b""
    while piece := part.read(_PIECE):
        yield before + piece
        before = (before + piece)[-_OVERLAP:]


def _merged(piece: bytes) -> Iterator[Merged]:
    for left, top, right, bottom in _MERGED.findall(piece):
        rows = sorted((int(top), int(bottom)))
        columns = sorted((column_of(left.decode()), column_of(right.decode())))
        if rows[1] <= MOST_ROWS and columns[1] <= MOST_COLUMNS:
            yield Merged(rows[0], columns[0], rows[1], columns[1])


def _hidden(piece: bytes) -> Iterator[int]:
    for attributes in _COLUMN.findall(piece):
        found = dict(_ATTRIBUTE.findall(attributes))
        if found.get(b"hidden") in {b"1", b"true"}:
            first, last = int(found.get(b"min", 1)), int(found.get(b"max", 0))
            yield from range(first, min(last, MOST_COLUMNS) + 1)

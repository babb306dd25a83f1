"""X12 text into segments, a chunk at a time, with the signs that the file itself says it uses."""

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

CHUNK = 1 << 20
LONGEST = 1 << 23
"""Signs without the end of a segment: no longer the format that it says it is."""

ISA = "ISA"
ELEMENTS_OF_ISA = 16
LONGEST_ISA = 1_000
"""Signs after which an ISA segment is whole, also one that does not keep its widths."""

_AN_ISA = re.compile(rf"{ISA}[^A-Za-z0-9\s]")

BLANK = " \t\r\n\0\x1a\xef\xbb\xbf"
"""What may stand between segments, or before them: line ends, and a mark that begins a text."""


class X12Error(ValueError):
    """The file does not begin as X12 does, or goes on as something else. The text says why."""


class Signs(NamedTuple):
    """What separates elements and parts of elements, and what ends a segment."""

    element: str
    component: str
    end: str


class Piece(NamedTuple):
    """Whole segments in order, under one set of signs."""

    signs: Signs
    segments: list[str]


def signs_of(text: str) -> Signs | None:
    """Read the signs from an ISA segment, counted by elements since not all keep its widths."""
    element = text[3:4]
    if not text.startswith(ISA) or not element or element.isalnum():
        return None
    at = 2
    for _ in range(ELEMENTS_OF_ISA):
        at = text.find(element, at + 1)
        if not 0 <= at < LONGEST_ISA:
            return None
    component, end = text[at + 1 : at + 2], text[at + 2 : at + 3]
    return Signs(element, component, end) if end and not end.isalnum() else None


def pieces(stream: BinaryIO) -> Iterator[Piece]:
    """Give the segments of a file as they come. Raises X12Error where it is none."""
    cutter = _Cutter()
    while chunk := stream.read(CHUNK):
        # Every byte is a sign: what is read is ASCII, and names, which may not be, are not read.
        yield from cutter.cut(chunk.decode("latin-1"))
    yield from cutter.cut("", last=True)


class _Cutter:
    """Cuts text at the ends of segments; each ISA says its signs anew."""

    def __init__(self) -> None:
        self._rest = ""
        self._signs: Signs | None = None
        self._goes_on = False

    def cut(self, more: str, *, last: bool = False) -> Iterator[Piece]:
        """Give what is whole once there is more text, or all of it at the end."""
        self._rest += more
        while (piece := self._next(last=last)) is not None:
            yield piece
        if len(self._rest) > LONGEST:
            raise X12Error("A segment does not end")

    def _next(self, *, last: bool) -> Piece | None:
        if self._signs is None:
            self._rest = self._rest.lstrip(BLANK)
            if not self._rest or (len(self._rest) < LONGEST_ISA and not last):
                return None
            self._signs = signs_of(self._rest)
            if self._signs is None:
                raise X12Error("There is no whole ISA segment where the text begins")
            self._goes_on = False
        return self._whole(self._signs, last=last)

    def _whole(self, signs: Signs, *, last: bool) -> Piece | None:
        again = _other_isa(self._rest, signs, goes_on=self._goes_on)
        if again is not None:
            whole, self._rest, self._signs = self._rest[:again], self._rest[again:], None
        else:
            whole, end, rest = self._rest.rpartition(signs.end)
            if last and rest.strip(BLANK):
                whole, rest = self._rest, ""
            elif not end:
                return None
            self._rest = rest
        self._goes_on = True
        return Piece(signs, _trimmed(whole.split(signs.end)))


def _other_isa(text: str, signs: Signs, *, goes_on: bool) -> int | None:
    """Find where another interchange begins, None where none does; it may have other signs.

    Text that goes on after a piece follows the end of a segment.
    """
    blank = BLANK.replace(signs.end, "")
    for found in _AN_ISA.finditer(text, 0 if goes_on else 1):
        before = text[max(found.start() - LONGEST_ISA, 0) : found.start()].rstrip(blank)
        if before.endswith(signs.end) or (goes_on and not before):
            return found.start()
    return None


def _trimmed(segments: list[str]) -> list[str]:
    """Take line ends away, and segments without anything in them."""
    return [one for segment in segments if (one := segment.strip(BLANK))]

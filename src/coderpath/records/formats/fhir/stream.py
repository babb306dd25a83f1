"""Resources out of JSON text, one after the other: a bundle is never in memory as a whole."""

import json
from codecs import getincrementaldecoder
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, TypeAlias

Resource: TypeAlias = dict[str, Any]

CHUNK = 1 << 20
LARGEST = 1 << 26
"""Bytes of a line or an entry: whoever sends more sends something else."""

DECODER = json.JSONDecoder(parse_float=str)
"""Amounts stay the text that was written, to the cent."""

SPACE = " \t\r\n"


class JsonError(ValueError):
    """The text is no JSON, or none that holds resources. Its message says why, without the text."""


class Told(NamedTuple):
    """One resource: where it stands, from 1; None where its line is no JSON."""

    row: int
    resource: Resource | None
    in_bundle: bool


def resources(path: Path) -> Iterator[Told]:
    """Give the resources of a file. Raises OSError, and JsonError where the text breaks off."""
    with path.open("rb") as file:
        first = file.readline(CHUNK)
        file.seek(0)
        one = _loaded(first)
        if one is not None and one.get("resourceType") != "Bundle":
            yield from _lines(file)
        else:
            yield from _Stream(file).resources()


def _loaded(line: bytes) -> Resource | None:
    try:
        found = DECODER.decode(line.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _lines(file: BinaryIO) -> Iterator[Told]:
    row = 0
    while line := file.readline(LARGEST):
        row += 1
        if line.strip():
            yield Told(row, _loaded(line.strip()), in_bundle=False)


class _Stream:
    """Reads values one by one from text that comes in chunks."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._decode = getincrementaldecoder("utf-8-sig")(errors="replace")
        self._text = ""
        self._at = 0
        self._ended = False

    def resources(self) -> Iterator[Told]:
        """Give the entries of a bundle, the items of a list, or the one resource that there is."""
        sign = self._next_sign()
        if sign == "[":
            yield from self._numbered(self._items())
        elif sign == "{":
            yield from self._members()
        else:
            raise JsonError("The text does not begin as JSON does")
        if self._next_sign():
            raise JsonError("There is more behind the end of the bundle")

    def _members(self) -> Iterator[Told]:
        """Go through the members of the outermost object; entries are given as they come."""
        known: Resource = {}
        was_bundle = False
        for name in self._names():
            if name == "entry" and self._next_sign() == "[":
                was_bundle = True
                yield from self._numbered(self._items())
            else:
                known[name] = self._value()
        if not was_bundle and known.get("resourceType") != "Bundle":
            yield Told(1, known, in_bundle=False)

    def _numbered(self, items: Iterator[Any]) -> Iterator[Told]:
        for row, item in enumerate(items, start=1):
            entry = item if isinstance(item, dict) else {}
            resource = entry.get("resource", entry if "resourceType" in entry else None)
            yield Told(row, resource if isinstance(resource, dict) else None, in_bundle=True)

    def _names(self) -> Iterator[str]:
        self._take("{")
        while self._next_sign() != "}":
            name = self._value()
            self._take(":")
            yield str(name)
            if self._next_sign() == ",":
                self._take(",")
        self._take("}")

    def _items(self) -> Iterator[Any]:
        self._take("[")
        while self._next_sign() != "]":
            yield self._value()
            if self._next_sign() == ",":
                self._take(",")
        self._take("]")

    def _value(self) -> Any:  # noqa: ANN401 -- any JSON value
        """Read one value; where it does not end yet, with ever more text."""
        self._next_sign()
        more = CHUNK
        while True:
            try:
                value, end = DECODER.raw_decode(self._text, self._at)
            except RecursionError:
                raise JsonError("The text is nested too deeply") from None
            except ValueError:
                value, end = None, len(self._text)
            if end < len(self._text) or self._ended:
                break
            if len(self._text) - self._at > LARGEST:
                raise JsonError("One resource is larger than 64 MB")
            self._grow(more)
            more *= 2
        if end == len(self._text) and value is None:
            raise JsonError("The text is no JSON from here on")
        self._at = end
        return value

    def _take(self, sign: str) -> None:
        if self._next_sign() != sign:
            raise JsonError("The text is no JSON from here on")
        self._at += 1

    def _next_sign(self) -> str:
        """Give the sign that comes next, space aside; nothing at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in SPACE:
                self._at += 1
            if self._at < len(self._text) or self._ended:
                return self._text[self._at : self._at + 1]
            self._grow(CHUNK)

    def _grow(self, many: int) -> None:
        chunk = self._file.read(many)
        self._ended = not chunk
        self._text = self._text[self._at :] + self._decode.decode(chunk, final=not chunk)
        self._at = 0

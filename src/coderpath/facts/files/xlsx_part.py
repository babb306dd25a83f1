"""The XML of a worksheet and of its texts, read as it streams by: no tree of it is ever built."""

from collections.abc import Iterator
from typing import IO, NamedTuple
from xml.parsers import expat

_PIECE = 1 << 16
_SPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_TEXT_TYPES = frozenset({"str", "inlineStr"})


class RawCell(NamedTuple):
    """A cell as the file holds it: nothing in it is understood yet."""

    column: int
    type: str
    style: int
    text: str | None
    lacks_result: bool
    """Whether a formula stands in it whose result is not stored."""


class RawRow(NamedTuple):
    """A row as the file holds it."""

    line: int
    hidden: bool
    cells: list[RawCell]


class UnsafeXmlError(ValueError):
    """XML with a document type or entities of its own, which no spreadsheet writes."""


def parsed_rows(part: IO[bytes]) -> Iterator[RawRow]:
    """Give the rows of a worksheet. Raises ValueError or ExpatError where it is damaged."""
    reader = _RowReader()
    for _ in _fed(part, reader):
        yield from reader.done
        reader.done.clear()


def parsed_texts(part: IO[bytes]) -> list[str]:
    """Give the texts that the cells of a workbook share, by their numbers."""
    reader = _TextReader()
    for _ in _fed(part, reader):
        pass
    return reader.done


class _Stream:
    """Collects the texts of elements; what they say how to be read aloud is passed over."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._aloud = 0

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        raise NotImplementedError

    def closed(self, name: str) -> None:
        """Take the end of an element."""
        raise NotImplementedError

    def said(self, text: str) -> None:
        """Take text between them."""
        self._pieces.append(text)

    def _taken(self) -> str:
        text = "".join(self._pieces)
        self._pieces.clear()
        return text


class _TextReader(_Stream):
    """Reads the texts that cells share."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self._parts: list[str] = []

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        del attributes
        if name == "si":
            self._parts.clear()
        elif name == "rPh":
            self._aloud += 1
        elif name == "t":
            self._pieces.clear()

    def closed(self, name: str) -> None:
        if name == "t" and not self._aloud:
            self._parts.append(self._taken())
        elif name == "rPh":
            self._aloud -= 1
        elif name == "si":
            self.done.append("".join(self._parts))


class _RowReader(_Stream):
    """Reads rows and cells."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[RawRow] = []
        self._row = RawRow(0, hidden=False, cells=[])
        self._cell: dict[str, str] = {}
        self._text: str | None = None
        self._formula = False
        self._column = 0

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        if name in {"v", "t"}:
            self._pieces.clear()
        elif name == "c":
            self._cell, self._text, self._formula = attributes, None, False
        elif name == "f":
            self._formula = True
        elif name == "rPh":
            self._aloud += 1
        elif name == "row":
            line = int(attributes["r"]) if "r" in attributes else self._row.line + 1
            self._row = RawRow(line, attributes.get("hidden") in {"1", "true"}, [])
            self._column = 0

    def closed(self, name: str) -> None:
        if name == "v":
            self._text = self._taken()
        elif name == "c":
            self._add()
        elif name == "row":
            self.done.append(self._row)
        elif name == "t" and not self._aloud:
            self._text = (self._text or "") + self._taken()
        elif name == "rPh":
            self._aloud -= 1

    def _add(self) -> None:
        cell, text = self._cell, self._text
        self._column = _column(cell["r"]) if "r" in cell else self._column + 1
        if text or self._formula:
            kind = cell.get("t", "n")
            lacks = not text and not (kind in _TEXT_TYPES and text is not None)
            self._row.cells.append(
                RawCell(self._column, kind, int(cell.get("s", 0)), text, self._formula and lacks)
            )


class _ColumnNumbers(dict[str, int]):
    """The numbers of columns by their letters, each worked out once."""

    def __missing__(self, letters: str) -> int:
        if not (letters.isascii() and letters.isalpha()) or len(letters) > len("XFD"):
            raise ValueError(letters)
        number = 0
        for letter in letters.upper():
            number = number * 26 + ord(letter) - ord("A") + 1
        self[letters] = number
        return number


_COLUMNS = _ColumnNumbers()


def _column(place: str) -> int:
    return _COLUMNS[place.rstrip("0123456789")]


def column_of(place: str) -> int:
    """Give the number of the column of a cell such as AB12. Raises ValueError."""
    return _column(place)


class _Names(dict[str, str]):
    """The short names of elements of a spreadsheet; others are no business of a reader of rows."""

    def __missing__(self, name: str) -> str:
        space, _, short = name.rpartition(" ")
        self[name] = short if space in _SPACES or not space else ""
        return self[name]


def _fed(part: IO[bytes], reader: _Stream) -> Iterator[None]:
    """Feed a part to a reader, piece by piece."""
    names = _Names()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    opened, closed = reader.opened, reader.closed
    parser.StartElementHandler = lambda name, attributes: opened(names[name], attributes)
    parser.EndElementHandler = lambda name: closed(names[name])
    parser.CharacterDataHandler = reader.said
    parser.StartDoctypeDeclHandler = _refused
    parser.EntityDeclHandler = _refused
    parser.ExternalEntityRefHandler = _refused
    while piece := part.read(_PIECE):
        parser.Parse(piece, False)  # noqa: FBT003 -- not the last piece; expat takes no keyword
        yield
    parser.Parse(b"", True)  # noqa: FBT003 -- the last piece; expat takes no keyword
    yield


def _refused(*_: object) -> int:
    message = "a document type or an entity"
    raise UnsafeXmlError(message)

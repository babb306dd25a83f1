"""A table in a text file, whatever parts its columns and however its letters are kept."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from pathlib import Path

from coderpath.facts.files.csv_file import broken_quotes
from coderpath.facts.files.csv_text import refused_start, text_data
from coderpath.facts.files.frame import Frame, SheetRow
from coderpath.facts.files.table import MOST_COLUMNS, BadFile
from coderpath.facts.formulas import has_guards, unguarded
from coderpath.facts.saying import quoted
from coderpath.roster.said import Said, Sort
from coderpath.roster.table.asked import AskedTable
from coderpath.sentence.words import counted

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright bars"}
ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Western European (Windows-1252)",
    "latin-1": "Western European (ISO 8859-1)",
}
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SAMPLE = 50
_SAMPLE_SIGNS = 200_000
_SEP_LINE = re.compile(r'\ufeff?"?sep=(.)"?\r?\n?', re.IGNORECASE)
_WORD = re.compile(r"[^\s,;|\t\"]*[^\x00-\x7f][^,;|\t\"\r\n]*")


class TextSheet:
    """The one table of a text file."""

    title = ""
    hidden = False

    def __init__(self, path: Path, file: str, asked: AskedTable) -> None:
        """Open a text file, which findings call `file`. Raises BadFile."""
        data = text_data(path, file)
        refused_start(file, data)
        self.file = file
        self.encoding, text = _decoded(data, asked.encoding, file)
        if "\0" in text:
            raise _no_text(file)
        named = _SEP_LINE.match(text)
        self._text = text
        self._first_line = 1 if named else 0
        said = asked.separator or (named[1] if named else "")
        self.separator = said if said in SEPARATORS else separator_of(text)
        self.said = tuple(self._account())

    def rows(self) -> Iterator[SheetRow]:
        """Give the rows that are not blank. Raises BadFile."""
        guards = has_guards(self._text)
        for line, row in _parsed(self._text, self.separator, self.file):
            if line <= self._first_line or not any(map(str.strip, row)):
                continue
            if len(row) > MOST_COLUMNS:
                raise _too_many(self.file, line, len(row))
            yield SheetRow(line, list(map(unguarded, row)) if guards else row)

    def frame(self) -> Frame:
        """Give what a text file has none of."""
        return Frame()

    def _account(self) -> Iterator[Said]:
        if self.separator != ",":
            says = f"separated by {SEPARATORS[self.separator]}"
            yield Said(Sort.TAKEN, "Columns", says)
        if self.encoding == "utf-8":
            return
        example = _WORD.search(self._text)
        shown = f", for instance {quoted(example[0].strip()[:60])}" if example else ""
        sort = Sort.TAKEN if self.encoding.startswith("utf-16") else Sort.ASSUMED
        yield Said(sort, "Letters", f"read as {ENCODINGS[self.encoding]}{shown}")


def _decoded(data: bytes, asked: str, file: str) -> tuple[str, str]:
    """Give the encoding of a text and the text."""
    if asked:
        try:
            return asked, data.decode("utf-8-sig" if asked == "utf-8" else asked).lstrip("\ufeff")
        except UnicodeError as error:
            raise _not_so(file, asked) from error
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name, data[len(mark) :].decode(name, "replace")
    if name := _unmarked_utf_16(data):
        return name, data.decode(name, "replace")
    try:
        return "utf-8", data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return "cp1252", data.decode("cp1252")
    except UnicodeDecodeError:
        return "latin-1", data.decode("latin-1")


def _unmarked_utf_16(data: bytes) -> str:
    """Tell UTF-16 without a mark by its zeros: nearly every other byte of plain letters is one."""
    some = data[:1000]
    if some.count(0) < len(some) * 0.3:
        return ""
    return "utf-16-le" if some[1::2].count(0) > some[0::2].count(0) else "utf-16-be"


def separator_of(text: str) -> str:
    """Find what parts the columns: the sign that makes most rows equally wide, and wide."""
    best, most = ",", 0
    for sign in SEPARATORS:
        widths = Counter(_widths(text, sign))
        fit = max((number * (width - 1) for width, number in widths.items()), default=0)
        if fit > most:
            best, most = sign, fit
    return best


def _widths(text: str, sign: str) -> Iterator[int]:
    try:
        rows = csv.reader(StringIO(text[:_SAMPLE_SIGNS], newline=""), delimiter=sign)
        yield from (len(row) for row in islice(rows, _SAMPLE) if any(map(str.strip, row)))
    except csv.Error:
        return


def _parsed(text: str, sign: str, file: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(StringIO(text, newline=""), strict=True, delimiter=sign)
    start = 1
    try:
        for row in reader:
            yield start, row
            start = reader.line_num + 1
    except csv.Error as error:
        raise broken_quotes(file, start, str(error)) from error


def _too_many(file: str, line: int, columns: int) -> BadFile:
    return BadFile(
        file,
        f"The row has {counted(columns, 'column')}",
        f"A table has at most {MOST_COLUMNS} columns",
        "Take out the columns that are not facts",
        line=line,
    )


def _not_so(file: str, encoding: str) -> BadFile:
    return BadFile(
        file,
        f"The letters are not {ENCODINGS[encoding]}",
        "encoding below table says how the letters of a text file are kept",
        "Correct encoding in the map, or take it out",
    )


def _no_text(file: str) -> BadFile:
    return BadFile(
        file,
        "The file holds NUL bytes, which are not text",
        "A table is a text file with separated columns, or a workbook",
        "Save it as CSV or as an Excel workbook",
    )

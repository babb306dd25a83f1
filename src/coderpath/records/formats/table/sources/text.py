"""A table in a text file, with commas, tabs, upright bars or semicolons between its columns."""

import csv
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import itemgetter
from pathlib import Path

from coderpath.facts.files.csv_file import broken_quotes
from coderpath.findings import Finding, Grade
from coderpath.records.formats.table.sources.letters import letters_of
from coderpath.records.formats.table.sources.sheet import CHUNK, FIRST_ROWS, Chunk
from coderpath.roster.table.text_file import separator_of
from coderpath.sentence.words import counted

_SAMPLE = 200_000
Rows = list[list[str]]


class TextTable:
    """The one table of a text file."""

    title = ""

    def __init__(self, path: Path, file: str, separator: str = "") -> None:
        """Look at its letters and its first rows. Raises BadFile."""
        self.file = file
        self.encoding = letters_of(path, file)
        self._path = path
        self.separator = separator or self._found_separator()

    def top(self) -> list[tuple[int, list[str]]]:
        """Give the first rows."""
        return [(at, row) for at, row in enumerate(islice(self._rows(), FIRST_ROWS), start=1)]

    def below(self, header: int, width: int, places: Sequence[int]) -> Iterator[Chunk]:
        """Give some columns of the rows below the header."""
        rows = islice(self._rows(), header, None)
        first = header + 1
        while some := list(islice(rows, CHUNK)):
            lines: Sequence[int] = range(first, first + len(some))
            first += len(some)
            findings: list[Finding] = []
            if set(map(len, some)) != {width}:
                lines, some = self._whole_rows(lines, some, width, findings)
            yield Chunk(lines, [list(map(itemgetter(at), some)) for at in places], findings)

    def _whole_rows(
        self, lines: Sequence[int], rows: Rows, width: int, findings: list[Finding]
    ) -> tuple[list[int], Rows]:
        """Give the rows that are as wide as the header, and note the others but blank ones."""
        kept: list[tuple[int, list[str]]] = []
        for line, row in zip(lines, rows, strict=True):
            filled = len(row) - next(
                (n for n, cell in enumerate(reversed(row)) if cell.strip()), len(row)
            )
            if len(row) == width or (0 < filled <= width < len(row)):
                kept.append((line, row[:width]))
            elif filled:
                findings.append(self._odd(line, len(row), width))
        return [line for line, _ in kept], [row for _, row in kept]

    def _odd(self, line: int, found: int, width: int) -> Finding:
        return Finding(
            self.file,
            line,
            1,
            Grade.ERROR,
            f"The row has {counted(found, 'cell')}",
            f"The headings name {counted(width, 'column')}, and a row has as many",
            "Put a value that holds the separator in double quotes, or complete the row",
        )

    def _rows(self) -> Iterator[list[str]]:
        line = 1
        with self._path.open(encoding=self.encoding, errors="replace", newline="") as opened:
            reader = csv.reader(opened, strict=True, delimiter=self.separator)
            try:
                for row in reader:
                    yield row
                    line = reader.line_num + 1
            except csv.Error as error:
                broken = broken_quotes(self.file, line, str(error))
            else:
                return
        raise broken

    def _found_separator(self) -> str:
        with self._path.open(encoding=self.encoding, errors="replace", newline="") as opened:
            return separator_of(opened.read(_SAMPLE))

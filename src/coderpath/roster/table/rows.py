"""The table that a map is applied to: its header and all of its rows, as text."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

from coderpath.roster.said import Said
from coderpath.roster.table.asked import AskedTable
from coderpath.roster.table.numbers import plain_number
from coderpath.roster.table.reader import ReadRow, TableReader, open_table


@dataclass(frozen=True)
class Rows:
    """A header and the rows below it, each as wide as the header, with their lines."""

    file: str
    header: Sequence[str]
    header_line: int
    lines: Sequence[int]
    rows: Sequence[list[str]]
    files: Sequence[str] = ()
    """The file of each row with its sheet, where several sheets are read."""
    reader: TableReader | None = None

    def each(self) -> Iterator[ReadRow]:
        """Give the rows one by one."""
        files = self.files or repeat(self.file, len(self.rows))
        return map(ReadRow, files, self.lines, self.rows)

    def said(self, used: Collection[int]) -> tuple[Said, ...]:
        """Say how the table was read, and what of it was left out."""
        return tuple(self.reader.said(used)) if self.reader else ()


def read_rows(path: Path, asked: AskedTable, ids: Collection[str] = ()) -> Rows:
    """Read the table. Raises BadFile."""
    lines: list[int] = []
    rows: list[list[str]] = []
    files: list[str] = []
    with open_table(path, asked, ids) as reader:
        for row in reader.rows():
            lines.append(row.line)
            rows.append(row.cells)
            files.append(row.file)
        numeric, decimal = reader.numeric(), reader.decimal
        for place in numeric:
            for cells in rows:
                cells[place] = plain_number(cells[place], decimal)
        header = [
            "" if place in reader.blank_columns else name
            for place, name in enumerate(reader.header)
        ]
        several = len(reader.chosen.found) > 1
        line = reader.header_row + reader.header_rows - 1
        return Rows(reader.file, header, line, lines, rows, files if several else (), reader)

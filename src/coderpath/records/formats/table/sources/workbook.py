"""The sheets of a workbook, read as people see them."""

from collections.abc import Iterator, Sequence
from itertools import islice

from coderpath.facts.files.frame import SheetRow
from coderpath.facts.files.table import CELL_PROBLEM
from coderpath.facts.files.workbook import ShownSheet
from coderpath.findings import Finding, Grade
from coderpath.records.formats.table.sources.sheet import CHUNK, FIRST_ROWS, Chunk


class WorkbookTable:
    """One sheet. Its rows are as long as their last filled cell, and blank ones are not told."""

    def __init__(self, sheet: ShownSheet) -> None:
        self._sheet = sheet
        self.file = sheet.file
        self.title = sheet.title

    def top(self) -> list[tuple[int, list[str]]]:
        """Give the first rows."""
        return [(row.line, row.cells) for row in islice(self._sheet.rows(), FIRST_ROWS)]

    def below(self, header: int, width: int, places: Sequence[int]) -> Iterator[Chunk]:
        """Give some columns of the rows below the header."""
        del width
        rows = (row for row in self._sheet.rows() if row.line > header)
        while some := list(islice(rows, CHUNK)):
            findings = list(self._problems(some, places))
            bad = {finding.line for finding in findings}
            kept = [row for row in some if row.line not in bad]
            columns = [[_cell(row.cells, at) for row in kept] for at in places]
            yield Chunk([row.line for row in kept], columns, findings)

    def _problems(self, rows: list[SheetRow], places: Sequence[int]) -> Iterator[Finding]:
        """Find the cells that hold an error, or a formula without a result."""
        for row in rows:
            for at in places:
                cell = _cell(row.cells, at)
                if cell.startswith(CELL_PROBLEM):
                    yield Finding(
                        self.file,
                        row.line,
                        at + 1,
                        Grade.ERROR,
                        f"There is {cell.removeprefix(CELL_PROBLEM)}",
                        "A cell holds a value",
                        "Open the workbook in the spreadsheet, mend the cell and save it once more",
                    )


def _cell(cells: list[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""

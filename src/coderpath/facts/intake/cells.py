"""Reading the cells of one column, each different text once."""

from collections.abc import Sequence

from coderpath.facts.columns import Column
from coderpath.facts.files.table import CELL_PROBLEM
from coderpath.facts.values.dates import NO_END_YET, is_no_date
from coderpath.facts.values.unreadable import Unreadable
from coderpath.findings import Finding, Grade
from coderpath.sentence.words import counted


class CellReader(dict[str, object]):
    """The values of a column by their text: a text is read when it is first asked for.

    A department's rows repeat few months and few names, so nearly every cell is a look-up.
    """

    def __init__(self, column: Column, kind: str) -> None:
        super().__init__()
        self.column = column
        self.kind = kind
        self.has_unreadable = False
        self.no_dates: set[str] = set()
        """The texts met that were read as a blank cell, such as 9999-12-31."""
        self.no_date_lines: list[int] = []

    def __missing__(self, text: str) -> object:
        value = self._read(text)
        if isinstance(value, Unreadable):
            self.has_unreadable = True
        self[text] = value
        return value

    def values_of(self, texts: Sequence[str], lines: Sequence[int]) -> list[object]:
        """Give the values of cells, and note in which lines a day stood for none."""
        texts = list(texts)
        values = list(map(self.__getitem__, texts))
        if self.no_dates:
            rows = zip(lines, texts, strict=True)
            self.no_date_lines.extend(line for line, text in rows if text in self.no_dates)
        return values

    def no_date_finding(self, file: str) -> Finding:
        """Say, at the first of them, which cells were read as blank."""
        written = ", ".join(sorted(text.strip() for text in self.no_dates))
        times = counted(len(self.no_date_lines), "row")
        return Finding(
            file,
            self.no_date_lines[0],
            self.column.name,
            Grade.WARNING,
            f"{written} is not a real date, and was read as a blank cell, in {times}",
            f"A blank cell means {self.column.blank_means}",
            "Leave the cell blank, or write the date that is meant",
        )

    def _read(self, text: str) -> object:
        if text.startswith(CELL_PROBLEM):
            mend = "Fix it in the spreadsheet and save, or type the value itself"
            return Unreadable(f"The {text[len(CELL_PROBLEM) :]}", mend)
        trimmed = text.strip()
        no_date = self.column.is_dated and is_no_date(trimmed) and not self._is_no_end(trimmed)
        if trimmed and not no_date:
            return self.column.read(trimmed)
        if self.column.required:
            return self._blank(f": {trimmed} is not a real date" if no_date else "")
        if no_date:
            self.no_dates.add(text)
        return self.column.default

    def _is_no_end(self, text: str) -> bool:
        return self.column.says_no_end and self.column.read(text) == NO_END_YET

    def _blank(self, why: str) -> Unreadable:
        name, kind = self.column.name, self.kind
        return Unreadable(
            f'"{name}" is blank{why}',
            "Fill in the cell, or take the row out",
            f"Every row of {kind} needs it. {self.column.says}",
        )

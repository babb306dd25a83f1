"""Reading the cells of one column, each different text once."""

from coderpath.facts.columns import Column
from coderpath.facts.files.table import CELL_PROBLEM
from coderpath.facts.values.unreadable import Unreadable


class CellReader(dict[str, object]):
    """The values of a column by their text: a text is read when it is first asked for.

    A department's rows repeat few months and few names, so nearly every cell is a look-up.
    """

    def __init__(self, column: Column, kind: str) -> None:
        super().__init__()
        self.column = column
        self.kind = kind
        self.has_unreadable = False

    def __missing__(self, text: str) -> object:
        value = self._read(text)
        if isinstance(value, Unreadable):
            self.has_unreadable = True
        self[text] = value
        return value

    def _read(self, text: str) -> object:
        if text.startswith(CELL_PROBLEM):
            mend = "Mend it in the spreadsheet and save, or type the value itself"
            return Unreadable(f"The {text[len(CELL_PROBLEM) :]}", mend)
        trimmed = text.strip()
        if trimmed:
            return self.column.read(trimmed)
        return self._blank() if self.column.required else self.column.default

    def _blank(self) -> Unreadable:
        name, kind = self.column.name, self.kind
        return Unreadable(
            f'"{name}" is blank',
            "Fill in the cell, or take the row out",
            f"Every row of {kind} needs it. {self.column.says}",
        )

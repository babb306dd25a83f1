"""The headings of a file that nobody has a mapping for yet: never a value of it.

A file without headings opens with a row of values, which is refused before anybody sees it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from coderpath.facts.files.table import BadFile
from coderpath.records.formats.table.guessing import guessed
from coderpath.records.formats.table.sources.opening import opened
from coderpath.records.formats.table.sources.sheet import Sheet
from coderpath.records.identifiers.found import IdentifierFound
from coderpath.records.identifiers.looking import out_of_place

LONGEST = 80
LEAST = 2
"""Columns of a table, and those of them that are known by their headings."""


class Headed(NamedTuple):
    """A sheet with its headings, in the order of its columns; columns without one are left out."""

    title: str
    """The name of the sheet; empty where there are none."""
    row: int
    headings: tuple[str, ...]


def headings_of(path: Path, file: str = "") -> list[Headed]:
    """Give the headings of each sheet that has some; `file` is what findings call the file.

    Raises IdentifierFound where a heading looks like an identifier, BadFile where there are none.
    """
    name = file or path.name
    with opened(path, name) as sheets:
        found = [one for sheet in sheets if (one := _headed(sheet))]
    if not found:
        raise BadFile(
            name,
            "The file has no row of headings",
            "The columns of a table have headings, such as Account Number and Facility",
            "Add a row with a heading for each column, or write the mapping by hand",
        )
    return found


def _headed(sheet: Sheet) -> Headed | None:
    """Choose the row that names most fields, the first of those that name as many."""
    rows = [(line, cells) for line, cells in sheet.top() if _could_be(cells) and _says_some(cells)]
    if not rows:
        return None
    line, cells = max(rows, key=lambda row: (len(guessed(row[1])), -row[0]))
    _check(sheet, line, cells)
    return Headed(sheet.title, line, tuple(cell.strip() for cell in cells if cell.strip()))


def _could_be(cells: Sequence[str]) -> bool:
    """Tell whether a row has several cells, and each is a short text with a letter."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return len(filled) >= LEAST and all(
        len(cell) <= LONGEST and any(map(str.isalpha, cell)) for cell in filled
    )


def _says_some(cells: Sequence[str]) -> bool:
    """Tell whether some cells name fields: a row of values hardly does."""
    return len(guessed(cells)) >= LEAST


def _check(sheet: Sheet, line: int, cells: Sequence[str]) -> None:
    for at, cell in enumerate(cells, start=1):
        if cell.strip() and (kind := out_of_place(cell.strip())):
            mend = "Put headings above the first row, or take it out of the headings"
            raise IdentifierFound(sheet.file, line, f"column {at}", kind, mend)

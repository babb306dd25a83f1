"""A table of which nobody has said what it means: its columns, and samples of their values."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path
from typing import Any

from coderpath.facts.files.csv_file import read_csv
from coderpath.facts.files.table import BadFile, Table
from coderpath.facts.files.workbook import Sheet, open_workbook
from coderpath.roster.styles import style_like
from coderpath_web.rooms.imports.uploads import BadUpload

MOST_VALUES = 60
"""Different values of a column beyond which they are not listed one by one."""
SAMPLES = 4
BLANKS = frozenset({"-", "--", "–", "n/a", "#n/a", "na", "none", "null", "."})
"""Texts that people write into an empty cell."""
_TITLE_ROWS = 20


def look_at_table(path: Path, choices: Mapping[str, Any], known: Collection[str]) -> dict[str, Any]:
    """Describe a table: sheets, where its header is, its columns. Raises BadUpload.

    `known` are ids of coders on file: the column that holds most of them is found by it.
    """
    try:
        if path.suffix.lower() != ".xlsx":
            return _described(read_csv(path, path.name), [], "", choices, known)
        with closing(open_workbook(path, path.name)) as book:
            shown = [sheet for sheet in book.sheets if not sheet.hidden] or list(book.sheets)
            sheet = _sheet(shown, str(choices.get("sheet", "")))
            titles = [one.title for one in shown]
            return _described(sheet.table(), titles, sheet.title, choices, known)
    except BadFile as bad:
        finding = bad.finding
        message = f"{finding.file}: {finding.found}. {finding.allowed}. {finding.mend}."
        raise BadUpload(message) from bad


def _sheet(sheets: Sequence[Sheet], title: str) -> Sheet:
    if not sheets:
        message = "The workbook has no sheet with a table."
        raise BadUpload(message)
    return next((sheet for sheet in sheets if sheet.title == title), sheets[0])


def _described(
    table: Table,
    sheets: list[str],
    sheet: str,
    choices: Mapping[str, Any],
    known: Collection[str],
) -> dict[str, Any]:
    rows = _rows(table)
    first = list(islice(rows, _TITLE_ROWS))
    asked = int(choices.get("header_row") or 0)
    place = _header_place(first, asked)
    if place is None:
        message = f"{table.file} holds no table: there is no row with names of columns."
        raise BadUpload(message)
    line, header = first[place]
    columns = [_Column(at, name.strip("\0 ").strip()) for at, name in enumerate(header)]
    count = 0
    for _, row in chain(first[place + 1 :], rows):
        count += 1
        for column, cell in zip(columns, row, strict=False):
            column.see(cell.strip())
    groups = list(_grouped(columns, known))
    return {
        "file": table.file,
        "sheets": sheets,
        "sheet": sheet,
        "header_row": line,
        "rows": count,
        "columns": groups,
        "signature": _signature(groups),
        "blanks": sorted({text for column in columns for text in column.blanks}),
    }


def _rows(table: Table) -> Iterator[tuple[int, Sequence[str]]]:
    if table.header:
        yield table.header_line, table.header
    for block in table.blocks:
        yield from zip(block.lines, block.rows, strict=True)


def _header_place(rows: Sequence[tuple[int, Sequence[str]]], asked: int) -> int | None:
    """Guess which of the first rows names the columns: the first that is nearly as full as any."""
    if asked:
        return next((place for place, (line, _) in enumerate(rows) if line >= asked), None)
    filled = [sum(bool(cell.strip()) for cell in row) for _, row in rows]
    if not filled:
        return None
    enough = max(filled) * 0.6
    return next(place for place, number in enumerate(filled) if number >= enough)


class _Column:
    """One column on the way through the rows."""

    def __init__(self, at: int, name: str) -> None:
        self.at = at
        self.name = name
        self.filled = 0
        self.values: dict[str, None] = {}
        self.blanks: set[str] = set()

    def see(self, cell: str) -> None:
        if cell.casefold() in BLANKS:
            self.blanks.add(cell)
        elif cell:
            self.filled += 1
            if len(self.values) <= MOST_VALUES or cell in self.values:
                self.values[cell] = None


def _grouped(columns: Sequence[_Column], known: Collection[str]) -> Iterator[dict[str, Any]]:
    """Describe each column; those named alike but for the month are one group."""
    groups: dict[str, list[_Column]] = {}
    for column in columns:
        if column.name:
            style = style_like(column.name)
            groups.setdefault(style or f"\0{column.at}", []).append(column)
    for style, some in groups.items():
        months = not style.startswith("\0")
        values = list(dict.fromkeys(value for column in some for value in column.values))
        yield {
            "names": [column.name for column in some],
            "style": style if months else "",
            "filled": sum(column.filled for column in some),
            "samples": values[:SAMPLES],
            "values": sorted(values) if not months and len(values) <= MOST_VALUES else [],
            "many": months or len(values) > MOST_VALUES,
            "known": sum(value in known for value in values),
            "different": len(values),
        }


def _signature(groups: Sequence[Mapping[str, Any]]) -> str:
    names = (one["style"] or " ".join(one["names"][0].casefold().split()) for one in groups)
    return sha256("\n".join(names).encode()).hexdigest()

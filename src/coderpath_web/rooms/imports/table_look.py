"""A table of which nobody has said what it means: its columns, and samples of their values."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

from coderpath.facts.files.table import BadFile
from coderpath.roster.day_columns import day_styles
from coderpath.roster.styles import style_like
from coderpath.roster.table.other_tables import shown
from coderpath.roster.table.reader import TableReader, open_table
from coderpath_web.rooms.imports.seen import Seen
from coderpath_web.rooms.imports.table_choices import asked_of, written
from coderpath_web.rooms.imports.uploads import BadUpload

MOST_VALUES = 60
"""Different values of a column beyond which they are not listed one by one."""
SAMPLES = 4
BLANKS = frozenset({"-", "--", "–", "n/a", "#n/a", "na", "none", "null", "."})
"""Texts that people write into an empty cell."""
_BLOCK = 2000
"""Rows of which equal cells are looked at together."""


def look_at_table(
    path: Path,
    choices: Mapping[str, Any],
    known: Collection[str],
    tell: Callable[[int], None] = lambda _: None,
) -> dict[str, Any]:
    """Describe a table: sheets, where its header is, its columns. Raises BadUpload.

    `known` are ids of coders on file: the column that holds most of them is found by it. `tell`
    hears now and then how many rows have gone by.
    """
    try:
        with open_table(path, asked_of(choices), ask=False, tell=tell) as reader:
            return _described(reader, known)
    except BadFile as bad:
        finding = bad.finding
        message = f"{finding.file}: {finding.found}. {finding.allowed}. {finding.mend}."
        raise BadUpload(message, finding) from bad


def _described(reader: TableReader, known: Collection[str]) -> dict[str, Any]:
    columns = [_Column(at, name) for at, name in enumerate(reader.header)]
    count = 0
    rows = reader.rows()
    while block := list(islice(rows, _BLOCK)):
        count += len(block)
        for column, cells in zip(
            columns, zip(*(row.cells for row in block), strict=True), strict=True
        ):
            for cell, times in Counter(filter(None, cells)).items():
                column.see(cell, times)
    columns = [column for column in columns if column.at not in reader.blank_columns]
    groups = list(_grouped(columns, known))
    return {
        "file": reader.file,
        "sheets": list(reader.chosen.titles),
        "sheet": reader.chosen.found[0].sheet.title,
        "taken_sheets": [found.sheet.title for found in reader.chosen.found],
        "header_row": reader.header_row,
        "header_rows": reader.header_rows,
        "rows": count,
        "no_people": reader.no_people,
        "columns": groups,
        "signature": _signature(groups),
        "blanks": sorted({text for column in columns for text in column.blanks}),
        "others": [
            {"row": one.header_row, "column": one.column, "names": shown(one.names)}
            for one in reader.others
        ],
        "table": written(reader),
        "said": [said.as_json() for said in reader.said()],
    }


class _Column:
    """One column on the way through the rows."""

    def __init__(self, at: int, name: str) -> None:
        self.at = at
        self.name = name
        self.filled = 0
        self.values: dict[str, int] = {}
        self.blanks: set[str] = set()
        self.seen = Seen()

    def see(self, cell: str, times: int) -> None:
        if cell.casefold() in BLANKS:
            self.blanks.add(cell)
        else:
            self.filled += times
            self.seen.see(cell, times)
            if len(self.values) <= MOST_VALUES or cell in self.values:
                self.values[cell] = self.values.get(cell, 0) + times


def _grouped(columns: Sequence[_Column], known: Collection[str]) -> Iterator[dict[str, Any]]:
    """Describe each column; those named alike but for the month, or the day, are one group."""
    groups: dict[str, list[_Column]] = {}
    days = day_styles([column.name for column in columns])
    for column in columns:
        if column.name:
            style = days.get(column.name) or style_like(column.name)
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
            "counts": {} if months or len(values) > MOST_VALUES else some[0].values,
            "many": months or len(values) > MOST_VALUES,
            "known": sum(value in known for value in values),
            "different": len(values),
            "seen": None if months else some[0].seen.as_json(),
        }


def _signature(groups: Sequence[Mapping[str, Any]]) -> str:
    names = (one["style"] or " ".join(one["names"][0].casefold().split()) for one in groups)
    return sha256("\n".join(names).encode()).hexdigest()

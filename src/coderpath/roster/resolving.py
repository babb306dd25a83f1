"""Finding every column that a map names, before any row is read."""

from collections.abc import Iterator

from coderpath.facts.saying import quoted
from coderpath.findings import Finding, Grade
from coderpath.roster.columns import Columns, plain_name
from coderpath.roster.map import Block, RosterMap
from coderpath.roster.named import Named
from coderpath.roster.styles import style_like


def resolve(roster: RosterMap, columns: Columns) -> None:
    """Look up every column that a map names, so that all that are missing are found at once."""
    for test in (*roster.leave_out, *roster.unread):
        columns.place(test.column)
    for block in roster.blocks:
        for named in _named(block):
            columns.place(named)
        if block.months:
            columns.months(block.months.styles, block.months.place)
    if any(block.months for block in roster.blocks):
        _find_left_months(roster, columns)


def _named(block: Block) -> Iterator[Named]:
    yield from (test.column for test in block.when)
    if block.split:
        yield block.split.column
    for first in block.cells.values():
        for cell in first.every:
            yield from (test.column for test in cell.when)
            yield from (test.column for test in cell.against.when) if cell.against else ()
            yield from cell.origin.columns


def _find_left_months(roster: RosterMap, columns: Columns) -> None:
    """Find columns that look like months although no block takes them: a month would be lost."""
    place = next(block.months.place for block in roster.blocks if block.months)
    ignored = {plain_name(named.name) for named in roster.ignore}
    for name in columns.unused():
        style = style_like(name)
        if style and plain_name(name) not in ignored and plain_name(style) not in ignored:
            columns.findings.append(
                Finding(
                    columns.file,
                    *place,
                    Grade.ERROR,
                    f"The column {quoted(name)} looks like a month, and nothing takes it",
                    "Every column that looks like a month is taken or ignored",
                    f'Add "{style}" to header below months, or to ignore',
                )
            )

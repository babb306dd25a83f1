"""Finding the columns of a mapping in a table, wherever below its titles the headings stand."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coderpath.facts.files.table import BadFile
from coderpath.facts.saying import quoted
from coderpath.findings import closest
from coderpath.records.formats.table.fields import BILL_PART, FIELDS, POA
from coderpath.records.formats.table.fields.field import Field
from coderpath.records.formats.table.mapping import Column, RecordMapping, spread_all
from coderpath.records.formats.table.sources.sheet import Sheet
from coderpath.records.identifiers.found import HeadingOfIdentifier
from coderpath.records.identifiers.looking import named_by
from coderpath.roster.columns import plain_name
from coderpath.sentence.words import joined

MOST_NAMED = 5
"""Of columns that are missing."""


class Read(NamedTuple):
    """One column that is read."""

    field: Field
    heading: str
    place: int
    """From 0, in the table."""
    column: Column
    role: str = ""
    """Of codes: their role; a column of POA follows the column of its codes."""


class Placed(NamedTuple):
    """A sheet with what is read of it."""

    sheet: Sheet
    header: int
    """The number of the row of headings."""
    width: int
    reads: tuple[Read, ...]


def wanted(mapping: RecordMapping) -> Iterator[tuple[Field, str, Column, str]]:
    """Give each column of a mapping: its field, its heading, and of codes their role."""
    for name, columns in mapping.columns.items():
        parts = name == "bill" and len(list(spread_all(columns))) > 1
        field = BILL_PART if parts else FIELDS[name]
        role = name if field.gives == "codes" else ""
        for heading, poa, column in spread_all(columns):
            if heading:
                yield field, heading, column, role
            if poa:
                yield POA, poa, column, role


def placed(sheet: Sheet, mapping: RecordMapping) -> Placed | None:
    """Find the columns in a sheet; None where some are not there. Raises BadFile."""
    asked = list(wanted(mapping))
    names = {plain_name(heading) for _, heading, _, _ in asked}
    for line, cells in sheet.top():
        there = Counter(map(plain_name, cells))
        if names <= there.keys():
            _check_twice(sheet, line, names, there)
            reads = tuple(_reads(asked, [plain_name(cell) for cell in cells]))
            _check_headings(sheet, line, reads)
            return Placed(sheet, line, len(cells), reads)
    return None


def _reads(asked: Sequence[tuple[Field, str, Column, str]], cells: list[str]) -> Iterator[Read]:
    for field, heading, column, role in asked:
        yield Read(field, heading, cells.index(plain_name(heading)), column, role)


def _check_twice(sheet: Sheet, line: int, names: set[str], there: Counter[str]) -> None:
    for name in sorted(names):
        if there[name] > 1:
            found = f"{there[name]} columns have the heading {quoted(name)}"
            mend = "Give the columns different headings"
            raise BadFile(sheet.file, found, "A column is known by its heading", mend, line=line)


def _check_headings(sheet: Sheet, line: int, reads: Sequence[Read]) -> None:
    """Refuse a column whose heading says that it holds an identifier."""
    for read in reads:
        if kind := named_by(read.heading, read.field.passes):
            mend = "Choose number instead, so that only a keyed code of it is kept"
            is_number = read.field.name == "surrogate" and kind.letter in FIELDS["number"].passes
            raise HeadingOfIdentifier(
                sheet.file, line, read.heading, kind, mend if is_number else ""
            )


def not_there(file: str, sheets: Sequence[Sheet], mapping: RecordMapping) -> BadFile:
    """Say which columns no sheet has; of its own headings only one that is like it is told."""
    if not sheets:
        found, mend = "No sheet that the mapping names is there", "Name its sheets, or none"
        return BadFile(file, found, "A mapping names sheets of the workbook", mend)
    asked = list(dict.fromkeys(heading for _, heading, _, _ in wanted(mapping)))
    rows = [cells for sheet in sheets for _, cells in sheet.top()]
    best = max(rows, key=lambda cells: _shared(cells, asked), default=[])
    there = set(map(plain_name, best))
    missing = [quoted(heading) for heading in asked if plain_name(heading) not in there]
    near = closest(missing[0].strip('"'), best) if missing else None
    found = f"There is no column with the heading {joined(missing[:MOST_NAMED], 'or')}"
    mend = f"If {quoted(near)} is meant, say so in the mapping" if near else "Choose them again"
    return BadFile(file, found, "Every column of the mapping is in the table", mend)


def _shared(cells: Sequence[str], asked: Sequence[str]) -> int:
    return len(set(map(plain_name, cells)) & set(map(plain_name, asked)))

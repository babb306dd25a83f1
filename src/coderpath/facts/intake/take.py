"""Taking the rows of one table: all are checked to be readable, those that count become facts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from itertools import compress
from typing import NamedTuple, TypeAlias

from coderpath.facts.files.table import BadFile, Table
from coderpath.facts.intake.cells import CellReader
from coderpath.facts.intake.header import Header, match_header
from coderpath.facts.intake.square import squared
from coderpath.facts.intake.within import Row, sound
from coderpath.facts.kind import FactKind
from coderpath.facts.source import Source
from coderpath.facts.values.unreadable import Unreadable
from coderpath.findings import Finding, Grade

Values: TypeAlias = Sequence[object]
_RECORDING = frozenset({"recorded", "retracted"})


class Moments(NamedTuple):
    """When a row was recorded, and when it was retracted; None where the file does not say."""

    recorded: datetime | None
    retracted: datetime | None


@dataclass
class Taken:
    """What one table gave."""

    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    moments: list[Moments] = field(default_factory=list)
    """When each row was recorded and retracted; filled only when every row was asked for."""
    ids: frozenset[str] | None = frozenset()
    """Every id of the first column, whether its row counts or not; None when not all were read."""
    absent: frozenset[str] = frozenset()
    """The columns that the table does not have: it says nothing of them, not even that none is."""


class _Columns(NamedTuple):
    """Some rows of a table, column by column."""

    lines: Sequence[int]
    values: Sequence[Values]
    files: Sequence[str]
    """The file of each row."""


def take(
    table: Table, kind: FactKind, known: datetime | None = None, *, retracted_too: bool = False
) -> Taken:
    """Read a table as rows of a kind: those that count at `known`, or today when it is None.

    With `retracted_too` every readable row is taken, with its moments.
    """
    taken = Taken()
    if not table.header:
        return taken
    header = match_header(table, kind)
    readers = [CellReader(column, kind.name) for column in kind.accepted]
    taken.findings.extend(header.findings)
    taken.absent = frozenset(column.name for column in kind.columns) - header.places.keys()
    if not header.width:
        return replace(taken, ids=None)
    whole = kind.columns[0].name in header.places
    try:
        for columns in _read(table, header, readers, taken.findings):
            unreadable = _unreadable(columns, readers, taken.findings)
            if header.complete:
                counting = (
                    _readable(columns, unreadable)
                    if retracted_too
                    else _counting(columns, header, known, unreadable)
                )
                taken.rows.extend(_rows(columns, kind, counting))
                if retracted_too:
                    taken.moments.extend(_moments(columns, header, counting))
    except BadFile as bad:
        taken.findings.append(bad.finding)
        whole = False
    taken.findings.extend(
        reader.no_date_finding(table.file) for reader in readers if reader.no_date_lines
    )
    taken.ids = frozenset(_texts(readers[0])) if whole else None
    taken.rows, unsound = sound(taken.rows, kind)
    taken.findings.extend(unsound)
    return taken


def _read(
    table: Table, header: Header, readers: Sequence[CellReader], findings: list[Finding]
) -> Iterator[_Columns]:
    """Read the cells block by block; a column that is not there gives its default."""
    places = [header.places.get(reader.column.name) for reader in readers]
    for block in table.blocks:
        square = squared(block, header.width, table.file)
        findings.extend(square.findings)
        cells = list(zip(*square.block.rows, strict=True))
        if cells:
            yield _Columns(
                square.block.lines,
                [
                    [reader.column.default] * len(square.block.lines)
                    if place is None
                    else reader.values_of(cells[place], square.block.lines)
                    for place, reader in zip(places, readers, strict=True)
                ],
                square.block.files or [table.file] * len(square.block.lines),
            )


def _unreadable(
    columns: _Columns, readers: Sequence[CellReader], findings: list[Finding]
) -> set[int]:
    """Give the rows with a cell that cannot be read, and say so of each such cell."""
    bad: set[int] = set()
    for reader, values in zip(readers, columns.values, strict=True):
        if not reader.has_unreadable:
            continue
        for i, value in enumerate(values):
            if isinstance(value, Unreadable):
                bad.add(i)
                findings.append(_cell_finding(value, reader, columns.files[i], columns.lines[i]))
    return bad


def _cell_finding(value: Unreadable, reader: CellReader, file: str, line: int) -> Finding:
    column = reader.column
    allowed = value.allowed or column.says
    return Finding(file, line, column.name, Grade.ERROR, value.found, allowed, value.mend)


def _counting(
    columns: _Columns, header: Header, known: datetime | None, unreadable: set[int]
) -> list[bool] | None:
    """Tell which rows count; None when all do."""
    if not unreadable and not header.places.keys() & _RECORDING:
        return None
    recorded, retracted = columns.values[-2:]
    return [
        i not in unreadable and _counts(since, until, known)
        for i, (since, until) in enumerate(zip(recorded, retracted, strict=True))
    ]


def _readable(columns: _Columns, unreadable: set[int]) -> list[bool] | None:
    """Tell which rows can be read; None when all can."""
    return [i not in unreadable for i in range(len(columns.lines))] if unreadable else None


def _moments(columns: _Columns, header: Header, counting: list[bool] | None) -> Iterable[Moments]:
    if not header.places.keys() & _RECORDING:
        return [Moments(None, None)] * (len(columns.lines) if counting is None else sum(counting))
    moments = map(Moments._make, zip(*columns.values[-2:], strict=True))
    return moments if counting is None else compress(moments, counting)


def _counts(recorded: object, retracted: object, known: datetime | None) -> bool:
    """Tell whether a row was recorded and not retracted by the moment `known`."""
    if known is None:
        return retracted is None
    return (not isinstance(recorded, datetime) or recorded <= known) and (
        not isinstance(retracted, datetime) or retracted > known
    )


def _rows(columns: _Columns, kind: FactKind, counting: list[bool] | None) -> Iterator[Row]:
    sources = map(partial(tuple.__new__, Source), zip(columns.files, columns.lines, strict=True))
    values = zip(*columns.values[: len(kind.columns)], sources, strict=True)
    return map(
        partial(tuple.__new__, kind.row),  # as _make does, without a Python call for each row
        values if counting is None else compress(values, counting),
    )


def _texts(reader: CellReader) -> Iterator[str]:
    return (value for value in reader.values() if isinstance(value, str))

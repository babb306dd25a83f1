"""Taking the rows of one table: those that count become facts, all are checked to be readable."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import repeat
from typing import Any

from coderpath.facts.files.table import BadFile, Table
from coderpath.facts.intake.cells import CellReader
from coderpath.facts.intake.header import Header, match_header
from coderpath.facts.intake.square import squared
from coderpath.facts.intake.within import Row, sound
from coderpath.facts.kinds import Kind
from coderpath.facts.rows import Source
from coderpath.facts.values.unreadable import Unreadable
from coderpath.findings import Finding, Grade


@dataclass
class Taken:
    """What one table gave."""

    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    ids: frozenset[str] | None = frozenset()
    """Every id of the first column, whether its row counts or not; None when it is not there."""


def take(table: Table, kind: Kind, known: datetime | None) -> Taken:
    """Read a table as rows of a kind: those that count at `known`, or today when it is None."""
    taken = Taken()
    if not table.header:
        return taken
    header = match_header(table, kind)
    taken.findings.extend(header.findings)
    readers = [CellReader(column, kind.name) for column in kind.accepted]
    try:
        for lines, cells in _square_blocks(table, header.width, taken.findings):
            values = [_column(cells, len(lines), header, reader) for reader in readers]
            taken.rows.extend(_rows(values, lines, table.file, kind, known, taken.findings, readers))
    except BadFile as bad:
        taken.findings.append(bad.finding)
    if not header.complete:
        taken.rows.clear()
    taken.ids = _ids(readers[0], header)
    return taken


def _square_blocks(
    table: Table, width: int, findings: list[Finding]
) -> Iterator[tuple[list[int], list[tuple[str, ...]]]]:
    for block in table.blocks:
        square = squared(block, width, table.file)
        findings.extend(square.findings)
        if square.block.rows:
            yield square.block.lines, list(zip(*square.block.rows, strict=True))

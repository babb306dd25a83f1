"""Applying a roster map to a table: fact tables, notes on what was done, and findings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from coderpath.facts.files.memory import memory_place
from coderpath.facts.files.table import BadFile
from coderpath.facts.kinds import KINDS
from coderpath.facts.reading import read_place
from coderpath.findings import Finding
from coderpath.roster.columns import Columns, resolve
from coderpath.roster.fill import Filler, multiplied
from coderpath.roster.map import Block, MonthColumns, RosterMap
from coderpath.roster.notes import Tally, block_notes, table_notes
from coderpath.roster.table import Rows, read_rows


class Applied(NamedTuple):
    """What a map makes of a table; with errors among the findings nothing should be written."""

    tables: dict[str, list[dict[str, str]]]
    notes: tuple[str, ...]
    """One sentence each: what was counted, left out, merged and, above all, assumed."""
    findings: tuple[Finding, ...]


@dataclass
class _Made:
    """Rows of one kind with the lines of the table that they came from."""

    rows: list[dict[str, str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    seen: set[tuple[tuple[str, str], ...]] = field(default_factory=set)


class Filled(NamedTuple):
    """What a map makes of a table, before it is read as facts."""

    tables: dict[str, list[dict[str, str]]]
    lines: dict[str, list[int]]
    """For each row the line of the table that it came from."""
    file: str
    notes: tuple[str, ...]
    findings: tuple[Finding, ...]


def apply_map(roster: RosterMap, table_file: Path) -> Applied:
    """Turn a CSV or XLSX table into fact tables, and read these to find what is wrong in them."""
    filled = fill_tables(roster, table_file)
    if not filled.tables:
        return Applied({}, (), filled.findings)
    again = _read_again(filled.tables, filled.lines, filled.file)
    return Applied(filled.tables, filled.notes, (*filled.findings, *again))


def fill_tables(roster: RosterMap, table_file: Path) -> Filled:
    """Turn a CSV or XLSX table into fact tables; without tables, the findings say why."""
    try:
        rows = read_rows(table_file, roster)
    except BadFile as bad:
        return Filled({}, {}, table_file.name, (), (bad.finding,))
    columns = Columns(rows.header, roster.file)
    resolve(roster, columns)
    if columns.findings:
        return Filled({}, {}, rows.file, (), tuple(columns.findings))
    return _filled(roster, rows, columns)


def _filled(roster: RosterMap, rows: Rows, columns: Columns) -> Filled:
    made = {kind: _Made() for kind in KINDS if kind in _kinds(roster)}
    notes: list[str] = []
    findings: list[Finding] = []
    for block in roster.blocks:
        filler = Filler(columns, rows.file)
        tally = _fill(block, rows, filler, made[block.kind])
        findings.extend(filler.findings)
        notes.extend(block_notes(block, tally, filler.blanked, filler.moved))
    tables = {kind: some.rows for kind, some in made.items()}
    notes[:0] = table_notes(roster, rows.file, len(rows.rows), tables, columns.unused())
    lines = {kind: some.lines for kind, some in made.items()}
    return Filled(tables, lines, rows.file, tuple(notes), tuple(findings))


def _kinds(roster: RosterMap) -> set[str]:
    return {*roster.empty, *(block.kind for block in roster.blocks)}


def _fill(block: Block, table: Rows, filler: Filler, made: _Made) -> Tally:
    """Add the rows that a block makes of the table, and count them."""
    tally = Tally()
    months = filler.columns.months(block.months) if block.months else []
    for line, row in zip(table.lines, table.rows, strict=True):
        if not filler.passes(block.when, row):
            tally.left_out += 1
            continue
        base = filler.row(block.cells, row, line)
        for facts in _by_month(block.months, months, row, base, tally):
            key = tuple(facts.items())
            if block.once and key in made.seen:
                tally.merged += 1
                continue
            made.seen.add(key)
            made.rows.append(facts)
            made.lines.append(line)
            tally.rows += 1
    return tally


def _by_month(
    months: MonthColumns | None,
    places: Sequence[tuple[int, str]],
    row: Sequence[str],
    facts: dict[str, str],
    tally: Tally,
) -> Iterator[dict[str, str]]:
    """Give the row of facts, or one for each month column that has a value."""
    if months is None:
        yield facts
        return
    for place, month in places:
        if row[place]:
            times = months.times
            value = row[place] if times is None else multiplied(row[place], times)
            yield {**facts, "month": month, months.into: value}
        else:
            tally.blank_months += 1


def _read_again(
    tables: Mapping[str, Sequence[Mapping[str, str]]],
    lines: Mapping[str, Sequence[int]],
    file: str,
) -> tuple[Finding, ...]:
    """Read the facts as they would be read from files; findings name rows of the table."""
    return read_place(memory_place(tables, lines, file)).findings

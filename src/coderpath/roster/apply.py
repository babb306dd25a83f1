"""Applying a roster map to a table: fact tables, notes on what was done, and findings."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from coderpath.facts.files.memory import memory_place
from coderpath.facts.files.place import Place
from coderpath.facts.files.table import BadFile
from coderpath.facts.kinds import KINDS
from coderpath.facts.reading import read_place
from coderpath.facts.saying import quoted
from coderpath.findings import Finding
from coderpath.roster.account import Account
from coderpath.roster.columns import Columns
from coderpath.roster.day_doubts import days_said
from coderpath.roster.fill import Filler
from coderpath.roster.ids import id_columns
from coderpath.roster.map import Block, RosterMap
from coderpath.roster.matching import Matching
from coderpath.roster.named import Condition
from coderpath.roster.naming import Naming, naming_of
from coderpath.roster.notes import said_notes, table_notes
from coderpath.roster.people import Asked, People
from coderpath.roster.repeats import Made, Repeats
from coderpath.roster.resolving import resolve
from coderpath.roster.said import Reading, Said, Sort
from coderpath.roster.table import ReadRow, Rows, read_rows
from coderpath.sentence.words import listed


class Applied(NamedTuple):
    """What a map makes of a table; with errors among the findings nothing should be written."""

    tables: dict[str, list[dict[str, str]]]
    notes: tuple[str, ...]
    """One sentence each: what was counted, left out, merged and, above all, assumed."""
    findings: tuple[Finding, ...]


class Filled(NamedTuple):
    """What a map makes of a table, before it is read as facts."""

    tables: dict[str, list[dict[str, str]]]
    """Rows by kind; a row has the columns of facts of which the table speaks, and no others."""
    lines: dict[str, list[int]]
    """For each row the line of the table that it came from."""
    file: str
    notes: tuple[str, ...]
    findings: tuple[Finding, ...]
    said: tuple[Said, ...] = ()
    """What was taken for what, and what was left out."""
    readings: tuple[Reading, ...] = ()
    """One value of each column that was read, and what it became."""
    asked: tuple[Asked, ...] = ()
    """Names of which it is not sure whom they mean."""
    naming: Naming = Naming("", {})
    """How findings of the facts are told by the table's own columns."""
    files: dict[str, list[str]] | None = None
    """For each row the file with its sheet, where several sheets were read."""

    def place(self) -> Place:
        """Offer the tables as if they were fact files; each row names the one it came from."""
        return memory_place(self.tables, self.lines, self.file, self.files)


def apply_map(
    roster: RosterMap, table_file: Path, coders: Sequence[Mapping[str, str]] = ()
) -> Applied:
    """Turn a CSV or XLSX table into fact tables, and read these to find what is wrong in them.

    `coders` are rows of fact files, whom the table may name: they go along where it brings none.
    """
    names = {row["coder"]: row.get("name", "") for row in coders}
    filled = fill_tables(roster, table_file, names)
    if not filled.tables:
        return Applied({}, (), filled.findings)
    if coders and not filled.tables.get("coders"):
        filled.tables["coders"] = list(map(dict, coders))
        filled.lines["coders"] = list(range(2, len(coders) + 2))
        if filled.files:
            filled.files["coders"] = [filled.file] * len(coders)
    again = read_place(filled.place()).findings
    told = filled.naming.told(again, filled.findings)
    notes = (*filled.notes, *said_notes(filled.said))
    return Applied(filled.tables, notes, (*filled.findings, *told))


def fill_tables(
    roster: RosterMap,
    table_file: Path,
    on_file: Mapping[str, str] | None = None,
    left: Collection[tuple[str, int]] = (),
) -> Filled:
    """Turn a CSV or XLSX table into fact tables; without tables, the findings say why.

    `on_file` gives the names of coders by their ids: whom the table may name beside its own. `left`
    are rows that somebody leaves out, by file and line, before any of them are added up.
    """
    try:
        rows = read_rows(table_file, roster.table, frozenset(id_columns(roster)))
    except BadFile as bad:
        return Filled({}, {}, table_file.name, (), (bad.finding,))
    columns = Columns(rows.header, roster.file)
    resolve(roster, columns)
    if columns.findings:
        return Filled({}, {}, rows.file, (), tuple(columns.findings))
    return _Filling(roster, rows, columns, People(on_file), left).filled()


class _Filling:
    """A map on its way through a table."""

    def __init__(
        self,
        roster: RosterMap,
        rows: Rows,
        columns: Columns,
        people: People,
        left: Collection[tuple[str, int]],
    ) -> None:
        self._roster = roster
        self._left = left
        self._rows = rows
        self._columns = columns
        self._account = Account()
        self._people = Matching(people, self._account)
        self._findings: list[Finding] = []
        self._readings: list[Reading] = []
        self._repeats: list[Said] = []
        kinds = {*roster.empty, *(block.kind for block in roster.blocks)}
        once = {block.kind for block in roster.blocks if block.once}
        self._made = {kind: Made(is_once=kind in once) for kind in KINDS if kind in kinds}

    def filled(self) -> Filled:
        """Fill every block; who the table's own people are is known before they are named."""
        chooses = self._roster.leave_out or self._roster.unread or self._left
        taken = list(self._taken() if chooses else self._rows.each())
        for block in sorted(self._roster.blocks, key=lambda block: block.kind != "coders"):
            self._fill(block, taken)
            if block.kind == "coders":
                rows = self._made["coders"].rows
                self._people.people.add((row["coder"], row.get("name", "")) for row in rows)
        tables = {kind: some.rows for kind, some in self._made.items()}
        file, number = self._rows.file, len(self._rows.rows)
        return Filled(
            tables,
            {kind: some.lines for kind, some in self._made.items()},
            file,
            tuple(table_notes(self._roster, file, number, tables)),
            tuple(self._findings),
            tuple(self._said()),
            tuple(self._readings),
            tuple(self._people.asked()),
            naming_of(self._roster, file),
            {kind: some.files for kind, some in self._made.items()} if self._rows.files else None,
        )

    def _taken(self) -> Iterator[ReadRow]:
        """Give the rows that are not left out, and say of which values nothing is made."""
        leave_out, unread = map(self._placed, (self._roster.leave_out, self._roster.unread))
        for read in self._rows.each():
            file, line, row = read
            self._speak_of(read)
            if (file, line) in self._left:
                self._account.add(Sort.LEFT_OUT, "Rows", "left out, as you chose", line)
                continue
            if test := _met(leave_out, row):
                says = f"rows with {self._shown(test, row)} are left out"
                self._account.add(Sort.LEFT_OUT, test.column.name, says, line)
                continue
            if test := _met(unread, row):
                says = f"nothing is made of {self._shown(test, row)}"
                self._account.add(Sort.LEFT_OUT, test.column.name, says, line)
            yield read

    def _speak_of(self, row: ReadRow) -> None:
        if self._rows.files:
            self._account.speaks_of(row.file)

    def _placed(self, tests: tuple[Condition, ...]) -> list[tuple[Condition, int]]:
        return [(test, self._columns.place(test.column)) for test in tests]

    def _shown(self, test: Condition, row: Sequence[str]) -> str:
        text = row[self._columns.place(test.column)]
        return quoted(text) if text else "a blank cell"

    def _fill(self, block: Block, taken: list[ReadRow]) -> None:
        filler = Filler(block, self._columns, self._account, self._people, self._findings)
        repeats = Repeats(block, self._made[block.kind], self._columns)
        for row in taken:
            self._speak_of(row)
            for facts in filler.rows(row):
                repeats.put(facts, row)
        self._repeats.extend(repeats.said())
        for (column, into), (raw, read) in filler.first.items():
            self._readings.append(Reading(column, block.kind, into, raw, read))

    def _said(self) -> Iterator[Said]:
        yield from self._rows.said(self._columns.used)
        yield from days_said(self._roster, self._rows, self._columns)
        yield from self._account.said()
        yield from self._people.said()
        yield from self._repeats
        if unused := self._columns.unused():
            says = f"nothing is taken from {listed(unused)}"
            yield Said(Sort.LEFT_OUT, "Columns", says, "", len(unused))


def _met(tests: Sequence[tuple[Condition, int]], row: Sequence[str]) -> Condition | None:
    return next((test for test, place in tests if test.passes(row[place])), None)

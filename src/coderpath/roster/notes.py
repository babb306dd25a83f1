"""Saying what a map did: rows counted, left out and merged, and every value that is assumed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from coderpath.roster.map import Block, Condition, RosterMap, Snapshot
from coderpath.sentence.words import counted, listed

ASSUMED = "Assumed"
"""Opens each note about values that were not recorded."""


@dataclass
class Tally:
    """What became of the rows of the table in one block."""

    rows: int = 0
    left_out: int = 0
    merged: int = 0
    blank_months: int = 0


def table_notes(
    roster: RosterMap,
    file: str,
    number: int,
    tables: Mapping[str, Sequence[object]],
    unused: Sequence[str],
) -> Iterator[str]:
    """Say which table was read, what came of it, and which of its columns were not used."""
    title = f" ({roster.title})" if roster.title else ""
    yield f"{file}: {counted(number, 'row')} read with {roster.file}{title}."
    for kind, rows in tables.items():
        if kind in roster.empty and not rows:
            yield f"{kind}: written without rows, as the map says.{_empty_words(kind)}"
        else:
            yield f"{kind}: {counted(len(rows), 'row')}."
    if unused:
        yield f"Columns that were not used: {listed(unused)}."


def block_notes(
    block: Block, tally: Tally, blanked: Mapping[str, int], moved: Mapping[str, int]
) -> Iterator[str]:
    """Say what was left out, merged, left blank, moved or assumed in one block."""
    kind = block.kind
    if tally.left_out:
        tests = listed([_test_words(test) for test in block.when])
        yield f"{kind}: {counted(tally.left_out, 'row')} left out, for not passing: {tests}."
    if tally.merged:
        yield f"{kind}: {counted(tally.merged, 'row')} equal to earlier ones, written once."
    if tally.blank_months:
        yield f"{kind}: {counted(tally.blank_months, 'blank month')} passed over."
    for name, cell in block.cells.items():
        if cell.assumed:
            yield f"{ASSUMED}: {kind}, {name}: {cell.assumed}."
        if blanked.get(name):
            tests = listed([_test_words(test) for test in cell.when])
            number = counted(blanked[name], "row")
            yield f"{kind}, {name}: left blank in {number}, for not passing: {tests}."
        if moved.get(name) and isinstance(cell.origin, Snapshot):
            yield (
                f"{ASSUMED}: {kind}, {name}: the day after {cell.origin.after} in"
                f" {counted(moved[name], 'row')}, where it would not have been later."
            )


def _empty_words(kind: str) -> str:
    return " So nothing counts as checked." if kind == "checked" else ""


def _test_words(test: Condition) -> str:
    words = []
    if test.among is not None:
        words.append(f"{test.column.name} is {listed(sorted(test.among), 'or')}")
    if test.not_among:
        words.append(f"{test.column.name} is not {listed(sorted(test.not_among), 'or')}")
    if test.filled is not None:
        words.append(f"{test.column.name} is {'filled' if test.filled else 'blank'}")
    return listed(words)

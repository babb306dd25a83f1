"""Matching the header of a table with the columns of its kind."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from unicodedata import category

from coderpath.facts.columns import Column
from coderpath.facts.files.table import CELL_PROBLEM, Table
from coderpath.facts.kind import FactKind
from coderpath.facts.saying import quoted
from coderpath.findings import Finding, Grade, closest

LONGEST_NAME = 40
MOST_SHOWN = 20
_HIDDEN = frozenset({"Cc", "Cf"})
_JOINTS = re.compile(r"[\s_-]+")


class Header(NamedTuple):
    """Where the columns of a kind stand, and what is wrong with the header."""

    places: Mapping[str, int]
    width: int
    """Columns up to the last one that has a name; 0 when nothing in the header is known."""
    complete: bool
    """Whether every column that a row needs is there."""
    findings: Sequence[Finding]


def match_header(table: Table, kind: FactKind) -> Header:
    """Match a header; case, spaces, hyphens and signs that nobody sees do not matter."""
    names = [_plain(cell) for cell in table.header]
    known = [column.name for column in kind.accepted]
    places = {name: names.index(name) for name in known if name in names}
    meant = _meanings(names, known)
    if not places and not meant:
        return Header({}, 0, complete=False, findings=[_no_header(table, kind)])
    missing = [column for column in kind.columns if column.required and column.name not in places]
    findings = [
        *_repeated(table, names),
        *_not_read(table, kind, names, meant),
        *(
            _missing(table, column, names)
            for column in missing
            if column.name not in meant.values()
        ),
    ]
    width = max((place for place, name in enumerate(names, 1) if name), default=0)
    return Header(places, width, not missing, findings)


def fits_header(table: Table, kind: FactKind) -> bool:
    """Tell whether a header is one of this kind: every column that a row needs, even misspelt."""
    names = [_plain(cell) for cell in table.header]
    known = [column.name for column in kind.accepted]
    there = {*names, *_meanings(names, known).values()}
    needed = {column.name for column in kind.columns if column.required}
    return bool(needed & set(names)) and needed <= there


def _plain(cell: str) -> str:
    text = cell.removeprefix(CELL_PROBLEM)
    joined = _JOINTS.sub("_", text.strip().lower())
    return "".join(sign for sign in joined if category(sign) not in _HIDDEN)[:LONGEST_NAME]


def _meanings(names: list[str], known: list[str]) -> dict[str, str]:
    """Guess which columns misspelt names stand for: only columns that are not there."""
    absent = [name for name in known if name not in names]
    unknown = [name for name in names if name and name not in known]
    guesses = {name: closest(name, absent) for name in unknown}
    return {name: guess for name, guess in guesses.items() if guess}


def _no_header(table: Table, kind: FactKind) -> Finding:
    return Finding(
        table.file,
        table.header_line,
        1,
        Grade.ERROR,
        f"The first row holds none of the columns of {kind.name}",
        _columns_words(kind),
        "Put the names of the columns into the first row, and take out any title above them",
    )


def _missing(table: Table, column: Column, names: list[str]) -> Finding:
    named = [name for name in names if name]
    more = f" and {len(named) - MOST_SHOWN} more" if len(named) > MOST_SHOWN else ""
    shown = ", ".join(named[:MOST_SHOWN]) + more
    return Finding(
        table.file,
        table.header_line,
        column.name,
        Grade.ERROR,
        f'The column "{column.name}" is missing; the columns are {shown}',
        column.says,
        f'Add a column "{column.name}" with a value in every row',
    )


def _repeated(table: Table, names: list[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    for name in names:
        if name and name in seen:
            yield Finding(
                table.file,
                table.header_line,
                name,
                Grade.ERROR,
                f"Two columns are named {quoted(name)}",
                "Each column has a name of its own",
                "Rename one of them or take it out",
            )
        seen.add(name)


def _not_read(
    table: Table, kind: FactKind, names: list[str], meant: Mapping[str, str]
) -> Iterator[Finding]:
    known = {column.name for column in kind.accepted}
    last = max((place for place, name in enumerate(names) if name), default=-1)
    for place, name in enumerate(names[: last + 1]):
        if name not in known:
            grade, found, mend = _unknown(kind, name, place, meant.get(name))
            column = name or place + 1
            file, line = table.file, table.header_line
            yield Finding(file, line, column, grade, found, _columns_words(kind), mend)


def _unknown(kind: FactKind, name: str, place: int, guess: str | None) -> tuple[Grade, str, str]:
    if guess:
        found = f"{kind.name} has no column {quoted(name)}"
        mend = f'Name it "{guess}" if that is meant; if not, take the column out'
        return Grade.ERROR, found, mend
    found = f"The column {quoted(name)} is not read" if name else f"Column {place + 1} has no name"
    return Grade.WARNING, found, "Nothing to do if it is not needed"


def _columns_words(kind: FactKind) -> str:
    return f"The columns of {kind.name} are {', '.join(column.name for column in kind.accepted)}"

"""Matching the header of a table with the columns of its kind."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from unicodedata import category

from coderpath.facts.files.table import CELL_PROBLEM, Table
from coderpath.facts.kinds import Kind
from coderpath.facts.saying import quoted
from coderpath.findings import Finding, Grade, closest

_JOINTS = re.compile(r"[\s_-]+")


class Header(NamedTuple):
    """Where the columns of a kind stand, and what is wrong with the header."""

    places: Mapping[str, int]
    width: int
    """Columns up to the last one that has a name."""
    complete: bool
    """Whether every column that a row needs is there."""
    findings: list[Finding]


def match_header(table: Table, kind: Kind) -> Header:
    """Match a header; case, spaces, hyphens and signs that nobody sees do not matter."""
    names = [_plain(cell) for cell in table.header]
    known = [column.name for column in kind.accepted]
    findings = list(_repeated(table, names))
    places = {name: names.index(name) for name in known if name in names}
    meant = _meanings(names, known)
    findings.extend(_not_read(table, kind, names, meant))
    missing = [column for column in kind.columns if column.required and column.name not in places]
    shown = ", ".join(name for name in names if name) or "none"
    findings.extend(
        Finding(
            table.file,
            table.header_line,
            column.name,
            Grade.ERROR,
            f"The column {column.name} is missing; the columns are {shown}",
            column.says,
            f"Add a column {column.name} with a value in every row",
        )
        for column in missing
        if column.name not in meant.values()
    )
    width = max((place for place, name in enumerate(names, 1) if name), default=0)
    return Header(places, width, not missing, findings)


def _plain(cell: str) -> str:
    text = cell.removeprefix(CELL_PROBLEM)
    seen = "".join(sign for sign in text if category(sign) != "Cf")
    return _JOINTS.sub("_", seen.strip().lower())


def _meanings(names: list[str], known: list[str]) -> dict[str, str]:
    """Guess which columns misspelt names stand for: only columns that are not there."""
    absent = [name for name in known if name not in names]
    unknown = [name for name in names if name and name not in known]
    guesses = {name: closest(name, absent) for name in unknown}
    return {name: guess for name, guess in guesses.items() if guess}


def _repeated(table: Table, names: list[str]) -> Iterator[Finding]:
    seen: set[str] = set()
    for name in names:
        if name and name in seen:
            yield Finding(
                table.file,
                table.header_line,
                name,
                Grade.ERROR,
                f"Two columns are named {name}",
                "Each column has a name of its own",
                "Rename one of them or take it out",
            )
        seen.add(name)


def _not_read(
    table: Table, kind: Kind, names: list[str], meant: Mapping[str, str]
) -> Iterator[Finding]:
    allowed = f"The columns of {kind.name} are {', '.join(column.name for column in kind.accepted)}"
    known = {column.name for column in kind.accepted}
    last = max((place for place, name in enumerate(names) if name), default=-1)
    for place, name in enumerate(names[: last + 1]):
        if name in known:
            continue
        guess = meant.get(name)
        yield Finding(
            table.file,
            table.header_line,
            name or place + 1,
            Grade.ERROR if guess else Grade.WARNING,
            f"{kind.name} has no column {quoted(name)}" if guess else _unread(name, place),
            allowed,
            f"Name it {guess} if that is meant; if not, take the column out"
            if guess
            else "Nothing to do if Coderpath does not need it",
        )


def _unread(name: str, place: int) -> str:
    return f"The column {quoted(name)} is not read" if name else f"Column {place + 1} has no name"

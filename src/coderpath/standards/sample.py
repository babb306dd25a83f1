"""Timed records as somebody pastes them, or has them in a small file: type and minutes a line."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from coderpath.facts.values import numbers
from coderpath.facts.values.numbers import Number
from coderpath.facts.values.unreadable import Unreadable
from coderpath.same_name import form
from coderpath.sentence.words import listed
from coderpath.standards.study import MOST

MINUTES_OF_A_DAY = 1440
MOST_WRONG = 20
"""So many lines are named that cannot be read."""
TYPE, MINUTES = 1, 2
"""The columns."""
HEADING = "min"
"""How the heading of minutes begins."""


class Wrong(NamedTuple):
    """A line that cannot be read: what was found, and how to mend it. Never what it says."""

    line: int
    column: int
    found: str
    mend: str


class Sample(NamedTuple):
    """The minutes of records by their type, and the lines that are none.

    With any of these nothing is to be taken.
    """

    minutes: Mapping[str, list[Number]]
    wrong: list[Wrong]
    more_wrong: int
    """Lines that are wrong as well, and not named."""


class _Types(NamedTuple):
    """The types that are known."""

    by_name: Mapping[str, str]
    words: str
    of_others: str
    """The type of a line that names none; empty where that is an error."""


def read_sample(text: str, known: Mapping[str, str], patient_type: str = "") -> Sample:
    """Read lines of type and minutes, apart by a tab, a semicolon or a comma.

    A line of minutes alone is a record of the type given. The first line may be headings, the
    last of which names minutes. Of `known` each key is a type, and each value another name for it.
    Others are refused, so that no name of a patient is ever taken for one.
    """
    names = {form(name): one for one, title in known.items() for name in (title, one)}
    types = _Types(names, listed(list(known.values()), "or"), patient_type)
    minutes: dict[str, list[Number]] = {}
    wrong: list[Wrong] = []
    for line, cells in _lines(text):
        found = _record(line, cells, types)
        if isinstance(found, Wrong):
            wrong.append(found)
            continue
        of_type = minutes.setdefault(found[0], [])
        of_type.append(found[1])
        if len(of_type) == MOST + 1:
            wrong.append(_too_many(line))
    return Sample(minutes, wrong[:MOST_WRONG], max(len(wrong) - MOST_WRONG, 0))


def _too_many(line: int) -> Wrong:
    found = f"this is record {MOST + 1:,} of its type; a study takes {MOST:,} at most"
    return Wrong(line, MINUTES, found, "Draw fewer of them at random")


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Give the cells of each line that is not blank; without headings, where these come first."""
    is_first = True
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        cells = [one.strip(' "\xa0') for one in _apart(line)]
        if not any(cells):
            continue
        are_headings = is_first and cells[-1].casefold().startswith(HEADING)
        is_first = False
        if not are_headings:
            yield number, cells


def _apart(line: str) -> list[str]:
    """Cut a line where a spreadsheet does."""
    sign = next((one for one in "\t;" if one in line), ",")
    return line.split(sign)


def _record(line: int, cells: list[str], types: _Types) -> tuple[str, Number] | Wrong:
    if len(cells) > MINUTES:
        found = f"there are {len(cells)} columns"
        mend = "Leave two, patient type and minutes, with decimals behind a point: 18.5"
        return Wrong(line, MINUTES + 1, found, mend)
    kind = _type(line, cells, types)
    if isinstance(kind, Wrong):
        return kind
    minutes = numbers.read_above_zero(cells[-1])
    if isinstance(minutes, Unreadable):
        return Wrong(
            line, len(cells), "this is no number above zero", "Write minutes such as 18 or 18.5"
        )
    if minutes > MINUTES_OF_A_DAY:
        found = "these are more minutes than a day has"
        return Wrong(line, len(cells), found, "Write the minutes of one record")
    return kind, minutes


def _type(line: int, cells: list[str], types: _Types) -> str | Wrong:
    if len(cells) == 1:
        if types.of_others:
            return types.of_others
        return Wrong(line, TYPE, "no patient type stands here", "Choose one, or write it first")
    if not isinstance(numbers.read_number(cells[0]), Unreadable):
        mend = "Write the patient type first, and decimals with a point: 18.5"
        return Wrong(line, TYPE, "this is a number where the patient type belongs", mend)
    kind = types.by_name.get(form(cells[0]))
    if kind is None:
        mend = f"Write {types.words}" if types.words else "Adopt a path that names patient types"
        return Wrong(line, TYPE, "this is no patient type that is known here", mend)
    return kind

"""What the number format of a cell makes people see: a percentage, a clock, a day, zeros."""

import re
from enum import Enum
from typing import Any, NamedTuple

from openpyxl.styles.numbers import BUILTIN_FORMATS

_FIRST_OWN = 164
_QUOTED = re.compile(r'"([^"]*)"|\\(.)|[_*].')
_BRACKETS = re.compile(r"\[(?!(?:h+|m+|s+)\])[^\]]*\]", re.IGNORECASE)
_AM_PM = re.compile(r"am/pm|a/p", re.IGNORECASE)
_LETTERS = re.compile("[dmyhs]+", re.IGNORECASE)
_ZEROS = re.compile(r"[-/ ]*0[-/ ]*0[-/ 0]*")


class Sees(Enum):
    """What people see in a cell with a number."""

    NUMBER = "number"
    PERCENT = "percent"
    CLOCK = "clock"
    """Hours and minutes, whatever day they would fall on."""
    LONG_CLOCK = "hours beyond a day too"
    DAY = "day"
    MONTH = "month"
    ZEROS = "digits"
    """A number of so many digits, with the signs between them."""


class NumberFormat(NamedTuple):
    """How the numbers of a style are shown."""

    sees: Sees = Sees.NUMBER
    digits: str = ""
    """For digits: each 0 is one, all else is written as it stands."""
    seconds: bool = False


def formats_of(book: Any) -> list[NumberFormat]:  # noqa: ANN401 -- the stubs leave out styles
    """Give how the cells of each style show numbers, by the number of the style."""
    own: list[str] = list(book._number_formats)  # noqa: SLF001 -- cells of rows know no format
    return [
        format_of(_text(one.numFmtId, own))
        for one in book._cell_styles  # noqa: SLF001 -- cells of rows know no format
    ]


def _text(number: int, own: list[str]) -> str:
    if number >= _FIRST_OWN:
        return own[number - _FIRST_OWN] if number - _FIRST_OWN < len(own) else ""
    return BUILTIN_FORMATS.get(number, "")


def format_of(text: str) -> NumberFormat:
    """Tell what a number format shows; only its first part counts, that for numbers above zero."""
    first = _BRACKETS.sub("", text.split(";", maxsplit=1)[0])
    bare = _AM_PM.sub("", _QUOTED.sub("", first))
    letters = set("".join(_LETTERS.findall(bare)).lower())
    if letters:
        return _dated(letters, bare.lower())
    if "%" in bare:
        return NumberFormat(Sees.PERCENT)
    if _ZEROS.fullmatch(bare):
        return NumberFormat(Sees.ZEROS, _QUOTED.sub(_literal, first))
    return NumberFormat()


def _dated(letters: set[str], bare: str) -> NumberFormat:
    clock = letters & {"h", "s"} or "[m" in bare
    if clock and not letters & {"d", "y"}:
        long = "[" in bare
        return NumberFormat(Sees.LONG_CLOCK if long else Sees.CLOCK, seconds="s" in letters)
    if letters == {"m", "y"}:
        return NumberFormat(Sees.MONTH)
    return NumberFormat(Sees.DAY)


def _literal(match: re.Match[str]) -> str:
    return match[1] or match[2] or ""

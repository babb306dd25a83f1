"""Reading numbers, exactly: a number with decimals becomes a fraction, never a float."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias

from coderpath.facts.saying import quoted
from coderpath.facts.values.unreadable import Unreadable

Number: TypeAlias = int | Fraction
"""An exact number: a float would move a coder who is at exactly 100 %."""

_NUMBER = re.compile(r"[+-]?([0-9]{1,15}(\.[0-9]{0,15})?|\.[0-9]{1,15})")
_THOUSANDS = re.compile(r"[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
_DECIMAL_COMMA = re.compile(r"[+-]?[0-9]{1,15},[0-9]{1,15}")
_PERCENT = re.compile(r"([0-9]{1,6}(\.[0-9]{1,6})?) ?%")


def read_number(text: str) -> Number | Unreadable:
    """Read any number: a whole one as an int, one with decimals as an exact fraction."""
    if text.isascii() and text.isdigit() and len(text) <= 15:  # noqa: PLR2004 -- as in _NUMBER
        return int(text)
    if not _NUMBER.fullmatch(text):
        return Unreadable(f"{quoted(text)} is not a number", _mend(text))
    number = Fraction(text)
    return number.numerator if number.denominator == 1 else number


def read_not_below_zero(text: str) -> Number | Unreadable:
    """Read a number of zero or more."""
    number = read_number(text)
    if not isinstance(number, Unreadable) and number < 0:
        return Unreadable(f"{text} is below zero", "Correct the number")
    return number


def read_above_zero(text: str) -> Number | Unreadable:
    """Read a number above zero."""
    number = read_number(text)
    if not isinstance(number, Unreadable) and number <= 0:
        return Unreadable(f"{text} is not above zero", "Correct the number")
    return number


def whole(read: Callable[[str], Number | Unreadable]) -> Callable[[str], int | Unreadable]:
    """Make a reader of whole numbers; 12.0 is 12."""

    def read_whole(text: str) -> int | Unreadable:
        number = read(text)
        if isinstance(number, Fraction):
            return Unreadable(f"{text} is not a whole number", "Correct the number")
        return number

    return read_whole


def _mend(text: str) -> str:
    if _THOUSANDS.fullmatch(text):
        return f"Write {text.replace(',', '')}, without commas"
    if _DECIMAL_COMMA.fullmatch(text):
        return f"Write {text.replace(',', '.')}, with a point for the decimals"
    percent = _PERCENT.fullmatch(text)
    if percent:
        return f"Write {float(Fraction(percent[1]) / 100):.10g}, without the percent sign"
    return "Write digits only, with a point before decimals"

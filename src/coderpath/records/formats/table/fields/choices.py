"""Cells with one of a few words: sex, disposition, yes or no."""

import re
from collections.abc import Callable, Mapping

from coderpath.records.formats.table.fields.unread import Unread, unread

_SEXES = {"f": "F", "female": "F", "m": "M", "male": "M", "x": "X", "other": "X", "nonbinary": "X"}
_NOT_SAID = dict.fromkeys(("u", "unk", "unknown", "not stated", "not specified", "undisclosed"), "")
_YES = dict.fromkeys(("yes", "y", "true", "1"), True)
_NO = dict.fromkeys(("no", "n", "false", "0"), False)
_DISPOSITION = re.compile("[0-9]{1,2}")
_BILL = re.compile(r"0?([0-9]{2,3}[0-9A-Za-z]?)")
_REVENUE = re.compile("[0-9]{3,4}")
_PLACE = re.compile("[0-9]{1,2}")


def one_of(words: Mapping[str, object], what: str, allowed: str) -> Callable[[str], object]:
    """Give what reads one of some words, small or in capitals."""
    none = unread(what, allowed)
    return lambda text: words.get(text.lower(), none)


def figures(
    pattern: re.Pattern[str], width: int, what: str, allowed: str
) -> Callable[[str], object]:
    """Give what reads figures, and fills them up with zeros to a width."""
    none = unread(what, allowed)
    return lambda text: text.zfill(width) if pattern.fullmatch(text) else none


sex = one_of(_SEXES | _NOT_SAID, "a sex", "F, M, X or U for unknown")
yes_no = one_of(_YES | _NO, "yes or no", "yes, no, Y, N, 1, 0; blank where it is not known")
disposition = figures(
    _DISPOSITION, 2, "a discharge disposition", "The patient status of the UB-04, two digits"
)
revenue = figures(_REVENUE, 4, "a revenue code", "A revenue code has four digits")
place = figures(_PLACE, 2, "a place of service", "A place of service has two digits")

_NO_BILL = unread(
    "a type of bill", "A type of bill has three places, such as 111, or four with a zero before"
)
_PART = re.compile("[0-9A-Za-z]{1,3}")


def bill_part(text: str) -> str | Unread:
    """Read one of several columns that make a type of bill together."""
    return text if _PART.fullmatch(text) else _NO_BILL


def bill(text: str) -> str | Unread:
    """Read a type of bill without its leading zero."""
    match = _BILL.fullmatch(text)
    return match[1].upper() if match else _NO_BILL

"""What a cell shows, written as the column of facts wants it: shares, minutes and months."""

from coderpath.facts.files.table import CELL_PROBLEM
from coderpath.facts.kinds import KINDS
from coderpath.facts.values.meant import month_meant
from coderpath.roster.times import is_clock, multiplied, number_of

_SHARES = frozenset({"fte"})
_HUNDRED = 100
_COLUMNS = [column for kind in KINDS.values() for column in kind.columns]
_MONTHS = frozenset(column.name for column in _COLUMNS if column.is_month)
_MINUTES = frozenset(column.name for column in _COLUMNS if "minutes" in column.name)


def is_any_text_wanted(column: str) -> bool:
    """Tell whether a column of facts takes each text as it stands."""
    return not any(column in some for some in (_SHARES, _MINUTES, _MONTHS))


def as_wanted(column: str, text: str) -> str:
    """Write 50% as a share of 0.5, 132:30 as minutes, and Jan-20 or 43831 as the month it is.

    Whatever could be meant another way, such as a day within a month, stays as it is.
    """
    if column in _SHARES and text.endswith("%"):
        number = number_of(text)
        return text if number is None else f"{(number / _HUNDRED).normalize():f}"
    if column in _MINUTES and is_clock(text):
        return multiplied(text, 60)
    if column in _MONTHS and text and not text.startswith(CELL_PROBLEM):
        month = month_meant(text)
        return text if month is None else f"{month:%Y-%m}"
    return text

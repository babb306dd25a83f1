"""Columns by the letters that a spreadsheet gives them, and names that only these tell apart."""

from collections import Counter
from collections.abc import Sequence

from coderpath.roster.day_columns import holds_day
from coderpath.roster.styles import style_like

_LETTERS = 26
_LONGEST = 3


def letters_of(column: int) -> str:
    """Give the letters by which a spreadsheet calls a column, counted from 1."""
    before, last = divmod(column - 1, _LETTERS)
    return (letters_of(before) if before else "") + chr(ord("A") + last)


def number_of_letters(text: str) -> int:
    """Give the number of a column of some letters, counted from 1; 0 where they are none."""
    letters = text.strip().upper()
    if not (letters.isascii() and letters.isalpha() and len(letters) <= _LONGEST):
        return 0
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number


def told_apart(names: Sequence[str], left: int) -> list[str]:
    """Give names of columns, those of one name with the letters of their columns behind it.

    Months and days stay: several columns of one month are added up, or asked about. `left` columns
    of the sheet stand before the first.
    """
    again = Counter(map(_plain, names))
    return [
        f"{name} (column {letters_of(left + place)})"
        if again[_plain(name)] > 1 and not (style_like(name) or holds_day(name))
        else name
        for place, name in enumerate(names, 1)
    ]


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()

"""Numbers written with a comma before their decimals, or with signs between the thousands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coderpath.facts.saying import quoted
from coderpath.roster.said import Said, Sort

_COMMA_DECIMAL = re.compile(r"[+-]?(?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+),[0-9]+ ?%?")
_POINT_DECIMAL = re.compile(r"[+-]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)\.[0-9]+ ?%?")
_COMMA_THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_POINT_THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_MONTH = re.compile(r"(?:0?[1-9]|1[0-2])[.,](?:19|20)[0-9]{2}")
"""Months such as 01.2026 are no numbers, and show nothing of decimals."""
_PLAIN = re.compile(r"[+-]?[0-9]{1,15} ?%?")
_MOST_KEPT = 20_000


@dataclass
class _Forms:
    """How the numbers of one column are written: an example of each form."""

    comma: str = ""
    point: str = ""
    comma_thousands: str = ""
    point_thousands: str = ""
    marked: int = 0
    """How many cells could be thousands, or three decimals."""
    other: bool = False
    """Whether something stands there that is no number."""

    def take(self, text: str) -> None:
        """Take a text that is more than figures."""
        if _MONTH.fullmatch(text):
            return
        if _COMMA_THOUSANDS.fullmatch(text):
            self.comma_thousands = self.comma_thousands or text
            self.marked += 1
        elif _POINT_THOUSANDS.fullmatch(text):
            self.point_thousands = self.point_thousands or text
            self.marked += 1
        elif _COMMA_DECIMAL.fullmatch(text):
            self.comma = self.comma or text
        elif _POINT_DECIMAL.fullmatch(text):
            self.point = self.point or text
        else:
            self.other = True


class NumberForms:
    """How numbers are written in the columns of a table, seen cell by cell."""

    def __init__(self, width: int) -> None:
        self._forms = [_Forms() for _ in range(width)]
        self._kept: list[set[str]] = [set() for _ in range(width)]
        self._open = tuple(range(width))

    def see(self, texts: Sequence[str]) -> None:
        """Look at a row, but for the columns in which something stands that is no number."""
        for place in self._open:
            text, kept = texts[place], self._kept[place]
            if not text or text in kept:
                continue
            if len(kept) < _MOST_KEPT:
                kept.add(text)
            if not _PLAIN.fullmatch(text):
                self._take(place, text)

    def _take(self, place: int, text: str) -> None:
        self._forms[place].take(text)
        if self._forms[place].other:
            self._kept[place].clear()
            self._open = tuple(one for one in self._open if one != place)

    def decimal(self, separator: str) -> str:
        """Give the sign before decimals that the numbers of the whole table show."""
        forms = [one for one in self._forms if not one.other]
        if any(one.point or _is_grouped(one.comma_thousands) for one in forms):
            return "."
        if any(one.comma or _is_grouped(one.point_thousands) for one in forms):
            return ","
        thousands = any(one.comma_thousands or one.point_thousands for one in forms)
        return "," if separator == ";" and thousands else "."

    def numeric(self) -> frozenset[int]:
        """Give the places of columns in which signs stand that have to be understood."""
        return frozenset(
            place
            for place, one in enumerate(self._forms)
            if not one.other
            and (one.comma or one.comma_thousands or (one.point_thousands and not one.point))
        )

    def said(self, names: Sequence[str], decimal: str, *, asked: bool) -> list[tuple[int, Said]]:
        """Say of each such column how its numbers are read; doubt what could be both."""
        return [
            (place, _said(names[place], self._forms[place], decimal))
            if asked or not self._is_doubtful(place, decimal)
            else (place, _doubted(names[place], self._forms[place], decimal))
            for place in sorted(self.numeric())
        ]

    def _is_doubtful(self, place: int, decimal: str) -> bool:
        """Tell whether nothing in the table shows what the one sign in a number stands for."""
        one = self._forms[place]
        if _is_grouped(one.point_thousands) or _is_grouped(one.comma_thousands):
            return False
        if decimal == ".":
            # In an American table 1,234 is above a thousand; 7.980 may come from a German one.
            return bool(one.point_thousands)
        if one.comma_thousands:
            return not one.comma
        return bool(one.point_thousands) and not any(some.comma for some in self._forms)


def _said(name: str, forms: _Forms, decimal: str) -> Said:
    example = forms.comma or forms.comma_thousands or forms.point_thousands
    says = f"{quoted(example)} is read as {plain_number(example, decimal)}"
    return Said(Sort.TAKEN, name, says, "", max(forms.marked, 1))


def _doubted(name: str, forms: _Forms, decimal: str) -> Said:
    example = forms.point_thousands if decimal == "." else ""
    example = example or forms.comma_thousands or forms.point_thousands
    opposite = "." if decimal == "," else ","
    says = f"{quoted(example)} is read as {_shown(example, decimal)}"
    other = f"{quoted(example)} is {_shown(example, opposite)}"
    return Said(Sort.DOUBT, name, says, other, forms.marked)


def plain_number(text: str, decimal: str) -> str:
    """Write a number with a point before its decimals and nothing between its thousands.

    What is no number stays as it is.
    """
    grouping = "." if decimal == "," else ","
    thousands = _POINT_THOUSANDS if decimal == "," else _COMMA_THOUSANDS
    decimals = _COMMA_DECIMAL if decimal == "," else _POINT_DECIMAL
    if thousands.fullmatch(text):
        return text.replace(grouping, "")
    if decimals.fullmatch(text):
        return text.replace(grouping, "").replace(decimal, ".")
    return text


def _shown(text: str, decimal: str) -> str:
    """Show a number as an American writes it."""
    plain = plain_number(text, decimal)
    return f"{int(plain):,}" if plain.isdigit() else plain


def _is_grouped(text: str) -> bool:
    """Tell numbers with two groups, such as 1,234,567: decimals never are."""
    return text.count(",") > 1 or text.count(".") > 1

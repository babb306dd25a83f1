"""What the values of a column look like, counted as rows go by, for whoever guesses by it."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from coderpath.roster.day_styles import DaysSeen

MOST_COUNTED = 100_000
"""Different values beyond which a column is taken to hold none twice."""
_NUMBER = re.compile(r"-?[0-9]{1,12}(?:,[0-9]{3})*(?:\.[0-9]+)?")
_COMMA = re.compile(r"-?[0-9]{1,3}(?:\.?[0-9]{3}){0,3},[0-9]{1,2}")
"""A number with a comma before its decimals: 1.234,5."""
_CLOCK = re.compile(r"([0-9]{1,5}):([0-5][0-9])(?::[0-5][0-9])?")
"""Hours and minutes as clocks show them: 132:30 is a number of hours."""
_BEGINNINGS = frozenset("-0123456789")
"""With what a number can begin."""
_ANSWERS = frozenset({"yes", "no", "y", "n", "true", "false"})


class _Facets(NamedTuple):
    number: float | None
    is_percent: bool
    is_answer: bool
    is_name: bool
    """Whether it could be the whole name of a person: words without figures, of which two."""


class Seen:
    """The values of one column."""

    def __init__(self) -> None:
        self.filled = 0
        self.days = DaysSeen()
        self.numbers = self.percents = self.answers = self.names = 0
        self.least = self.most = 0.0
        self._different: set[int] = set()

    def see(self, text: str, times: int = 1) -> None:
        """Look at the text of some cells, which are not blank."""
        self.filled += times
        if len(self._different) < MOST_COUNTED:
            self._different.add(hash(text))
        self.days.see(text, times)
        facets = _facets(text)
        self.percents += facets.is_percent * times
        self.answers += facets.is_answer * times
        self.names += facets.is_name * times
        if facets.number is not None:
            self.least = min(self.least, facets.number) if self.numbers else facets.number
            self.most = max(self.most, facets.number) if self.numbers else facets.number
            self.numbers += times

    def as_json(self) -> dict[str, Any]:
        """Give what was counted."""
        capped = len(self._different) >= MOST_COUNTED
        return {
            "filled": self.filled,
            "different": self.filled if capped else len(self._different),
            "numbers": self.numbers,
            "least": self.least,
            "most": self.most,
            "percents": self.percents,
            "answers": self.answers,
            "names": self.names,
            "days": self.days.count,
            "styles": list(self.days.styles),
            "day": self.days.example,
        }


def seen_of(column: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give what was seen of a column of a table; by its samples, where only these were kept."""
    if column.get("seen"):
        known: Mapping[str, Any] = column["seen"]
        return known
    seen = Seen()
    for text in column["samples"]:
        seen.see(text)
    return seen.as_json()


@lru_cache(maxsize=16384)
def _facets(text: str) -> _Facets:
    bare = text.removesuffix("%").rstrip()
    number = _number(bare) if text[0] in _BEGINNINGS else None
    is_percent = number is not None and bare != text
    return _Facets(number, is_percent, text.casefold() in _ANSWERS, _is_name(text))


def _number(bare: str) -> float | None:
    if clock := _CLOCK.fullmatch(bare):
        return int(clock[1]) + int(clock[2]) / 60
    if _COMMA.fullmatch(bare):
        return float(bare.replace(".", "").replace(",", "."))
    return float(bare.replace(",", "")) if _NUMBER.fullmatch(bare) else None


def _is_name(text: str) -> bool:
    parts = text.replace(",", " ").split()
    if len(parts) <= 1 or all(map(str.isalpha, parts)):
        return len(parts) > 1
    return not any(map(str.isdigit, text)) and any(map(str.isalpha, text))

"""Rows that stand in a table and are no people: sums, notes, repeated headings, rows without id."""

import re
from collections.abc import Sequence
from enum import StrEnum
from statistics import median
from typing import NamedTuple

from coderpath.roster.table.looks import is_figure, shape_of

_SUM = r"(?:grand |sub[- ]?|over-?all |running )?(?:totals?|sums?|averages?|avg\.?|means?|medians?)"
_ONLY_SUM = re.compile(rf"{_SUM}(?:(?:[ :]| of | for ).{{0,30}})?|.{{1,30}} {_SUM}:?|{_SUM}:")
_NOTE = re.compile(
    r"(?:confidential|internal use|for internal|prepared|printed|generated|exported|created"
    r"|source|notes?\b|page [0-9]|report|run (?:date|on)|as of|legend|key:|end of|disclaimer"
    r"|copyright|©|\*).*",
    re.DOTALL,
)
_ID = re.compile(
    r".*\b(?:id|ids|badge|emp|empl|ee|employee|coder|staff|person|people|worker|associate|member"
    r"|payroll|personnel|number|no|nr|#)\b.*|#"
)
_NAME = re.compile(r".*\bname\b.*")
_FEW = 2
_MOSTLY = 0.8


class Kind(StrEnum):
    """Why a row is taken for none of a person."""

    SUM = "sum"
    NOTE = "note"
    HEADING = "repeated heading"
    NO_ID = "row without an id"


class Judged(NamedTuple):
    """What a row is taken for, and whether it might be a person's all the same."""

    kind: Kind
    text: str
    """What stands in it, to be shown."""
    maybe: bool


class RowJudge:
    """Tells rows that are no people's, by the first rows of the table."""

    def __init__(
        self, names: Sequence[str], sample: Sequence[Sequence[str]], ids: Sequence[int]
    ) -> None:
        self._names = [name.casefold() for name in names]
        self._parts = [set(name.split(" / ")) for name in self._names]
        self.ids = list(ids) or _id_places(self._names, sample)
        filled = [sum(map(bool, row)) for row in sample]
        self._usual = median([number for number in filled if number > 1] or [1])
        whole = [
            row
            for row, number in zip(sample, filled, strict=True)
            if number > 1 and number * 2 > self._usual and not self._names_columns(row)
        ]
        self._worded = [
            place
            for place in range(len(names))
            if place not in self.ids and _is_worded([row[place] for row in whole])
        ]
        self._shapes = {shape_of(row[place]) for row in whole for place in self.ids if row[place]}

    def judge(self, row: Sequence[str]) -> Judged | None:
        """Tell why a row is no person's; None for any other."""
        if self._has_plain_id(row) and sum(map(bool, row)) > _FEW:
            return None
        filled = [place for place, text in enumerate(row) if text]
        first = row[filled[0]]
        if self._names_columns(row):
            return Judged(Kind.HEADING, first, maybe=False)
        key = next((row[place] for place in self.ids if row[place]), "")
        word = (key or first).casefold()
        if _ONLY_SUM.fullmatch(word):
            beside = self._is_like_a_person(row, but=filled[0])
            if not beside or re.fullmatch(f"{_SUM}:?", word):
                return Judged(Kind.SUM, key or first, maybe=beside)
        if self._is_note(filled, first, key):
            return Judged(Kind.NOTE, first, maybe=False)
        if self.ids and not key:
            return Judged(Kind.NO_ID, first, maybe=self._is_like_a_person(row))
        return None

    def _has_plain_id(self, row: Sequence[str]) -> bool:
        """Tell a row with figures alone for an id: no word of a sum, of a note or of a heading."""
        for place in self.ids:
            if key := row[place]:
                return key.isdecimal() and key not in self._names
        return False

    def _names_columns(self, row: Sequence[str]) -> bool:
        filled = [place for place, text in enumerate(row) if text]
        same = (
            row[place].casefold() == self._names[place]
            or row[place].casefold() in self._parts[place]
            for place in filled
        )
        return len(filled) >= _FEW and all(same)

    def _is_like_a_person(self, row: Sequence[str], but: int | None = None) -> bool:
        """Tell whether what people's rows say in words is there, beside the id and one place."""
        there = sum(bool(row[place]) for place in self._worded if place != but)
        return bool(there) and there * 2 >= len(self._worded)

    def _is_note(self, filled: Sequence[int], first: str, key: str) -> bool:
        if len(filled) <= _FEW < self._usual + 1 and _NOTE.fullmatch(first.casefold()):
            return shape_of(first) not in self._shapes or len(self._names) > 1
        alone = len(filled) == 1 and self._usual > _FEW
        return alone and not is_figure(first) and shape_of(key or first) not in self._shapes


def _id_places(names: Sequence[str], sample: Sequence[Sequence[str]]) -> list[int]:
    """Find the column that tells people apart: by its name, else the first that is mostly full."""
    full = [sum(bool(row[place]) for row in sample) for place in range(len(names))]
    for like in (_ID, _NAME):
        for place, name in enumerate(names):
            if like.fullmatch(name.replace("_", " ")) and full[place] * 2 > len(sample):
                return [place]
    return [place for place, number in enumerate(full) if number >= _MOSTLY * len(sample)][:1]


def _is_worded(texts: Sequence[str]) -> bool:
    """Tell a column of words or days, which sums leave blank."""
    filled = [text for text in texts if text]
    worded = [text for text in filled if not is_figure(text)]
    return bool(filled) and len(worded) >= _MOSTLY * len(filled)

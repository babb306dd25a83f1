"""Spans of which the table tells no end, or no beginning, while a column left out may hold it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from coderpath.roster.said import Said, Sort
from coderpath.sentence.words import counted, listed
from coderpath_web.rooms.imports.mapping.composed import Composed
from coderpath_web.rooms.imports.mapping.guessing.looks import days, looks_of, numbers
from coderpath_web.rooms.imports.mapping.guessing.rule import speaks_of_an_end
from coderpath_web.rooms.imports.mapping.guessing.words import words_of
from coderpath_web.rooms.imports.mapping.kinds import KINDS

_NEITHER = frozenset({"birth", "dob", "born", "birthday"})
_HIRE = frozenset({"hire", "rehire"})
_BEGINS = frozenset(
    {"start", "begin", "since", "from", "join", "issue", "award", "earned", "effective", "original"}
)
_TO = "to"
_DATED = frozenset({"date", "day", "on", "to", "from", "since", "until"})
_MOST_NAMED = 4
Column = Mapping[str, Any]


def open_spans(made: Composed, told: Collection[str] = ()) -> Iterator[Said]:
    """Doubt a span that goes on, or begins on an assumed day, beside dates that are left out.

    Of columns that are `told` already there is a doubt.
    """
    spans = [span for kind in KINDS for span in kind.spans(made)]
    left = [column for column in _left_out(made) if column["names"][0] not in told]
    ends = [column for column in left if _may_end(words_of(column["names"][0]))]
    begins = [column for column in left if _may_begin(words_of(column["names"][0]))]
    lasting = [span.what for span in spans if not span.has_end]
    assumed = [span.what for span in spans if not span.has_beginning]
    if lasting and ends:
        says = f"nothing is taken for the end of {listed(lasting)}"
        yield _doubt(ends, says, "last days")
    if assumed and begins:
        says = f"the first day of {listed(assumed)} is assumed, the same for everybody"
        yield _doubt(begins, says, "first days")


def _left_out(made: Composed) -> Iterator[Column]:
    """Give the columns of days that mean nothing."""
    for column, _ in made.every(""):
        words = words_of(column["names"][0])
        if not column["style"] and _NEITHER.isdisjoint(words) and _holds_dates(column, words):
            yield column


def _holds_dates(column: Column, words: Collection[str]) -> bool:
    """Tell whether some values are dates; of figures alone only where the heading says so."""
    looks, is_said = looks_of(column), not _DATED.isdisjoint(words)
    if numbers(looks):
        return is_said and days(looks)
    some = is_said or speaks_of_an_end(words)
    return bool(looks.seen["days"]) if some else days(looks)


def _may_end(words: Collection[str]) -> bool:
    return _HIRE.isdisjoint(words) and (_ends(words) or _BEGINS.isdisjoint(words))


def _may_begin(words: Collection[str]) -> bool:
    return not (_ends(words) and _BEGINS.isdisjoint(words)) and _TO not in words


def _ends(words: Collection[str]) -> bool:
    return speaks_of_an_end(words) or _TO in words


def _doubt(columns: Sequence[Column], says: str, days: str) -> Said:
    names = [column["names"][0] for column in columns]
    more = len(names) - _MOST_NAMED
    named = [*names[:_MOST_NAMED], counted(more, "more column")] if more > 0 else names
    holds = "it holds dates" if len(names) == 1 else "they hold dates"
    other = f"{holds}, such as {columns[0]['samples'][0]}, that are these {days}"
    count = max(int(column["filled"]) for column in columns)
    return Said(Sort.DOUBT, listed(named), f"left out, and {says}", other, count)

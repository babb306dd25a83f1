"""What columns that stand for a month each hold: their headings, less the month, say it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from coderpath_web.rooms.imports.mapping.guessing.named import type_named
from coderpath_web.rooms.imports.mapping.guessing.words import words_of
from coderpath_web.rooms.imports.mapping.styles import HALF
from coderpath_web.rooms.imports.seen import seen_of

_SIGN = re.compile("%[YyBbmd]")
_COUNTED = frozenset({"record", "chart", "encounter", "account", "coded", "volume"})
_TIME = {"hour": "month_hours", "minute": "month_minutes"}
_BESIDE = frozenset({"productive", "coding", "total", "number", "count", "of", "in", "for", "the"})


def guess_months(
    columns: Sequence[Mapping[str, Any]],
    guesses: Sequence[dict[str, str]],
    types: Mapping[str, str],
    around: str,
) -> None:
    """Guess the columns that stand for a month; those that say nothing else, by the others."""
    others: list[str] = []
    places = [place for place, column in enumerate(columns) if column["style"]]
    for place in sorted(places, key=lambda place: not _said(columns[place])):
        means, kind = guess_month_column(columns[place], types, around, others)
        guesses[place].update(means=means, extra=kind)
        others += [means] if means else []


def guess_type_of_months(
    columns: Sequence[Mapping[str, Any]],
    guesses: Sequence[dict[str, str]],
    types: Mapping[str, str],
) -> None:
    """Take a column of patient types, such as the names of sheets, for their types.

    Only where records stand in columns for months, and no heading of those names a type. Where no
    more than half of them are types, it is none; what the others stand for is asked.
    """
    records = [one for one in guesses if one["means"] == "month_records"]
    if not records or any(one["extra"] for one in records):
        return
    for column, guess in zip(columns, guesses, strict=True):
        names = [] if column["style"] or column.get("many") else column["values"]
        named = sum(bool(type_named(name, types)) for name in names)
        if not guess["means"] and named and named * 2 >= len(names):
            guess["means"] = "type"
            return


def _said(column: Mapping[str, Any]) -> bool:
    return any(map(str.isalpha, _SIGN.sub(" ", column["style"])))


def guess_month_column(
    column: Mapping[str, Any], types: Mapping[str, str], around: str, others: Sequence[str]
) -> tuple[str, str]:
    """Guess the meaning and the patient type; `around` is what stands above: file and sheet.

    A heading that is nothing but a month is what the `others` are, or what stands above it.
    """
    seen = seen_of(column)
    # A few cells that are no numbers are found later, each in its row.
    if seen["percents"] or seen["numbers"] < HALF * seen["filled"]:
        return "", ""
    bare = _SIGN.sub(" ", column["style"])
    means, kind = _by_words(bare, types)
    if means or _said(column):
        return means, kind
    if len(set(others)) == 1:
        return others[0], ""
    return next(
        (_by_words(part, types) for part in _parts(around) if _by_words(part, types)[0]), ("", "")
    )


def around_of(table: Mapping[str, Any]) -> str:
    """Give what stands above a table: the names of its sheet and of its file."""
    return " ".join(filter(None, (table.get("sheet"), table.get("file"))))


def named_above(around: str, types: Mapping[str, str]) -> str:
    """Give the patient type that stands above a table; empty where none does, or several."""
    found = {kind for part in _parts(around) if (kind := type_named(part, types))}
    return found.pop() if len(found) == 1 else ""


def _parts(around: str) -> list[str]:
    """Give what stands above as a whole, and word by word."""
    return [around, *words_of(around)]


def _by_words(text: str, types: Mapping[str, str]) -> tuple[str, str]:
    there = words_of(text)
    for word, means in _TIME.items():
        if word in there and set(there) <= {word} | _BESIDE:
            return means, ""
    left = " ".join(word for word in there if word not in _COUNTED | _BESIDE)
    kind = type_named(left, types)
    if kind or (set(there) & _COUNTED and not left):
        return "month_records", kind
    return "", ""

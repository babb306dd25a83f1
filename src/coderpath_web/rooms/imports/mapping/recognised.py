"""Recognising a table by its columns, in any order: answers kept for one like it are filled in."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from coderpath_web import clock
from coderpath_web.rooms.imports.mapping.styles import guess_style, sure_styles
from coderpath_web.rooms.imports.seen import seen_of

Choices = Mapping[str, Any]
"""What was answered about a table."""


class Likeness(NamedTuple):
    """How far a table is the one for which answers were kept."""

    known: int
    """How many of its columns were there then."""
    new: tuple[str, ...]
    """The headings of those that were not."""
    gone: int = 0
    """How many that were there then, and meant nothing, are not any more."""

    @property
    def otherwise(self) -> int:
        """How many columns are other than they were."""
        return len(self.new) + self.gone


def head_of(column: Mapping[str, Any]) -> str:
    """Give the heading by which a column is known again; of columns of months their style."""
    return str(column["style"] or column["names"][0])


def heads_of(choices: Choices) -> list[str]:
    """Give the headings of the columns for which answers were kept."""
    return [str(one.get("head", "")) for one in choices.get("columns", ())]


def likeness(choices: Choices, table: Mapping[str, Any]) -> Likeness | None:
    """Tell how far a table is like the one of kept answers; None when it is another one.

    It has every column that meant something, and no more new ones than known ones.
    """
    there = _keys(map(head_of, table["columns"]))
    kept = _keys(heads_of(choices))
    needed = {
        key for key, one in zip(kept, choices.get("columns", ()), strict=True) if one.get("means")
    }
    if not needed or not all(kept) or not needed <= set(there):
        return None
    new = tuple(
        head_of(column)
        for key, column in zip(there, table["columns"], strict=True)
        if key not in kept
    )
    known = len(there) - len(new)
    gone = len(set(kept) - set(there))
    return Likeness(known, new, gone) if known >= len(new) else None


def filled_in(
    choices: Choices, table: Mapping[str, Any], guessed: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """Give kept answers in the order of a table's columns; a new one has its guess, if free."""
    kept = dict(zip(_keys(heads_of(choices)), choices["columns"], strict=True))
    taken = {one["means"] for one in choices["columns"]}
    sure = sure_styles(table["columns"])
    columns = []
    for key, column, guess in zip(
        _keys(map(head_of, table["columns"])), table["columns"], guessed, strict=True
    ):
        if key in kept:
            columns.append(_styled(kept[key], column, sure))
        else:
            columns.append({**guess, "means": "" if guess["means"] in taken else guess["means"]})
    drawn = clock.today().isoformat() if choices.get("drawn") else ""
    return {**choices, "columns": columns, "drawn": drawn}


def _styled(
    answer: Mapping[str, Any], column: Mapping[str, Any], sure: Sequence[str]
) -> dict[str, Any]:
    """Keep how dates are written, unless they are written otherwise this time."""
    styles = seen_of(column)["styles"] if not column["style"] else []
    if not styles or answer.get("style", "") in styles:
        return dict(answer)
    return {**answer, "style": guess_style(column, sure) or answer.get("style", "")}


def _keys(heads: Iterable[str]) -> list[str]:
    """Give the form in which headings are compared; the second of two alike is another one."""
    counts: dict[str, int] = {}
    keys = []
    for head in heads:
        plain = " ".join(head.casefold().split())
        counts[plain] = counts.get(plain, 0) + 1
        keys.append(plain if counts[plain] == 1 else f"{plain} {counts[plain]}")
    return keys

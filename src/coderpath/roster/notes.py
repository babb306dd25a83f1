"""Saying in sentences which table was read, what came of it, and the account of what was taken."""

from collections.abc import Iterator, Mapping, Sequence

from coderpath.roster.map import RosterMap
from coderpath.roster.said import Said, Sort
from coderpath.sentence.words import capital, counted


def table_notes(
    roster: RosterMap, file: str, number: int, tables: Mapping[str, Sequence[object]]
) -> Iterator[str]:
    """Say which table was read, and what came of it."""
    title = f" ({roster.title})" if roster.title else ""
    yield f"{file}: {counted(number, 'row')} read with {roster.file}{title}."
    for kind, rows in tables.items():
        if kind in roster.empty and not rows:
            yield f"{kind}: written without rows, as the map says.{_empty_words(kind)}"
        else:
            yield f"{kind}: {counted(len(rows), 'row')}."


def said_notes(said: Sequence[Said]) -> Iterator[str]:
    """Say each statement of the account in a sentence, doubts first."""
    order = (Sort.DOUBT, Sort.ASSUMED, Sort.LEFT_OUT, Sort.TAKEN)
    for one in sorted(said, key=lambda one: order.index(one.sort)):
        of_rows = one.places and "row " in one.places[0]
        number = f", {counted(one.count, 'row')}" if of_rows else ""
        other = f" It could be that: {one.other}." if one.other else ""
        yield f"{capital(one.sort)}{number}: {one.what}: {one.says}.{other}"


def _empty_words(kind: str) -> str:
    return " So nothing counts as checked." if kind == "checked" else ""

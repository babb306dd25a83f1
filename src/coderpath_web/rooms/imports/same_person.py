"""Ids that somebody said are one person's: which they are, and where the rows speak against it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from coderpath.roster.said import Said, Sort
from coderpath.same_name import form
from coderpath.sentence.words import listed


def by_person(same: Mapping[str, str]) -> dict[str, list[str]]:
    """Give for each id those that were said to be the same person's."""
    found: dict[str, list[str]] = {}
    for text, code in same.items():
        if text != code:
            found.setdefault(code, []).append(text)
    return found


def contradicted(
    same: Mapping[str, str], rows: Iterable[Any], on_file: Mapping[str, str]
) -> Iterator[Said]:
    """Doubt that ids are one person's whose rows bear several names, by the rows of coders."""
    people = by_person(same)
    names: dict[str, dict[str, str]] = {code: {} for code in people}
    for code in people:
        if name := on_file.get(code):
            names[code][form(name)] = name
    for row in rows:
        if row.coder in names and row.name:
            names[row.coder].setdefault(form(row.name), row.name)
    for code, others in people.items():
        if len(names[code]) > 1:
            called = listed(list(names[code].values()))
            says = (
                f"ids {listed([*others, code])} are one person, as somebody said, called {called}"
            )
            other = "They are several people: take it back under “How the table was read”"
            yield Said(Sort.DOUBT, f"Id {code}", says, other, len(names[code]))

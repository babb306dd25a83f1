"""The columns of a row in words, as pages, forms and proposals say them."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from coderpath.explain.names import level_title
from coderpath.facts.columns import Column
from coderpath.facts.kinds import KINDS
from coderpath.facts.shape import texts_of
from coderpath.facts.standards import CORPORATE
from coderpath.path import CareerPath
from coderpath.same_name import form
from coderpath.sentence import Said
from coderpath.sentence.dates import say_day, say_month
from coderpath_web.facts.names import coder_name, facility_name
from coderpath_web.facts.words import end_words, label_of

NO_END = "No end yet"
"""What people read where files leave a last day out, and call it open."""


class Value(NamedTuple):
    """One column of a fact: what it says, and whether nothing was given."""

    label: str
    text: str | Said
    is_blank: bool = False


def columns_told(kind: str, row: Any, path: CareerPath | None) -> Iterator[Value]:
    """Say every column of a row but its coder; levels and types by the titles of a path."""
    texts = texts_of(kind, row)
    for place, column in enumerate(KINDS[kind].columns):
        if column.name == "coder":
            continue
        label = label_of(kind, column.name).label
        if text := texts.get(column.name, ""):
            yield Value(label, _words(kind, column, text, row[place], path))
        else:
            blank = column.blank_means
            yield Value(label, NO_END if blank == "open" else blank, is_blank=True)


def place_told(code: str) -> str:
    """Give a facility's name; a word for everywhere, where the corporate standards are meant."""
    return "Everywhere (corporate)" if code == CORPORATE else facility_name(code)


def _words(kind: str, column: Column, text: str, value: Any, path: CareerPath | None) -> str | Said:
    if column.is_month:
        return say_month(value)
    if column.is_day:
        return end_words(value) if column.name == KINDS[kind].until else say_day(value)
    if column.name == "level" and kind == "positions":
        return level_title(path, text) if path else text
    if column.name == "type":
        return path.type_titles.get(form(text), text) if path else text
    if column.name == "facility":
        return place_told(text)
    if column.name == "to":
        return coder_name(text)
    return f"{value:,}" if type(value) is int else text

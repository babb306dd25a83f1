"""What a kept form says, line by line, in the words of the page that it was on."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from coderpath.sentence.calendar import day_words
from coderpath_web.frame.kept_form.fields_of_page import AskedField, FieldsOfPage
from coderpath_web.frame.kept_form.form import AROUND, KeptForm


class KeptLine(NamedTuple):
    """One field as it was filled in."""

    label: str
    says: str


def kept_lines(form: KeptForm, page: FieldsOfPage) -> Iterator[KeptLine]:
    """Give what was filled in and can be seen; what only came along is sent, but not listed."""
    for name, value in form.fields:
        if name in AROUND or not value.strip():
            continue
        asked = page.of(name, value)
        if asked is None:
            yield KeptLine(_named(name), value)
        elif asked.is_typed:
            yield KeptLine(asked.label or _named(name), _said(asked, value))


def _said(asked: AskedField, value: str) -> str:
    if asked.is_ticked:
        return "Yes"
    return asked.options.get(value) or (_day(value) if asked.type == "date" else value)


def _day(value: str) -> str:
    try:
        return day_words(date.fromisoformat(value).toordinal())
    except ValueError:
        return value


def _named(name: str) -> str:
    """Give the name of a field where no page says what it is called."""
    words = name.replace("_", " ").replace(".", " ").strip()
    return words[:1].upper() + words[1:]

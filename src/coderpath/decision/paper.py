"""What is printed of a decision: a title, what it is about, and sections; knows no printer."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from coderpath.days import day_of
from coderpath.sentence.calendar import day_words


class Grid(NamedTuple):
    """A table: its heads, how wide its columns are beside each other, and its rows."""

    heads: Sequence[str]
    widths: Sequence[int]
    rows: Sequence[Sequence[str]]


class Section(NamedTuple):
    """A heading with paragraphs, and perhaps a table below them, and lines to be copied."""

    heading: str
    paragraphs: Sequence[str] = ()
    table: Grid | None = None
    lines: Sequence[str] = ()
    """Set one below the other as they are, for tools to read."""


class Paper(NamedTuple):
    """A letter or a record, ready to be set; `about` are pairs of a label and a text."""

    title: str
    about: Sequence[tuple[str, str]]
    sections: Sequence[Section]
    footer: str
    greeting: str = ""

    def as_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {
            "title": self.title,
            "about": [list(one) for one in self.about],
            "sections": [_section(one) for one in self.sections],
            "footer": self.footer,
            "greeting": self.greeting,
        }


def _section(one: Section) -> dict[str, Any]:
    table = one.table and one.table._asdict() | {"rows": [list(row) for row in one.table.rows]}
    return one._asdict() | {
        "paragraphs": list(one.paragraphs),
        "table": table,
        "lines": list(one.lines),
    }


def day(text: str | None) -> str:
    """Write a day as people do: 1 January 2027; nothing for none."""
    return day_words(day_of(text)) if text else ""


def moment(text: str) -> str:
    """Write a moment as people do, by the clock that a record is kept in: UTC."""
    when = datetime.fromisoformat(text)
    return f"{day_words(when.toordinal())}, {when:%H:%M} UTC"


def last_day(until: str | None) -> str:
    """Write the last day before a day."""
    return day_words(day_of(until) - 1) if until else ""


def cut(text: str, longest: int) -> str:
    """Cut a text that is too long for its place; what is left out ends in three dots."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"

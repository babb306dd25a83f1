"""A sentence as HTML: every date that it names can be read by machines."""

from collections.abc import Iterable
from html import escape

from coderpath.days import iso, month_text
from coderpath.sentence.parts import DayPart, MonthPart, Part
from coderpath.sentence.plain import part_text


def html(parts: Iterable[Part]) -> str:
    """Write a sentence for a page, with all words escaped and dates marked up."""
    return "".join(map(_part_html, parts))


def _part_html(part: Part) -> str:
    text = escape(part_text(part))
    match part:
        case DayPart():
            return _time(iso(part.day) or "", text)
        case MonthPart():
            return _time(month_text(part.month), text)
        case _:
            return text


def _time(when: str, text: str) -> str:
    unbroken = text.replace(" ", "\N{NO-BREAK SPACE}")
    return f'<time datetime="{when}">{unbroken}</time>'

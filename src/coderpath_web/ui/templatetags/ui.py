"""Filters and tags that every template may use."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, TypeAlias

from django import template
from django.core.paginator import Page
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe
from django.utils.timezone import localtime

from coderpath.days import BEGINNING, FOREVER, month_of
from coderpath.sentence.calendar import day_words, month_words, short_month
from coderpath_web.ui import statuses
from coderpath_web.ui.charts.drawing import Drawing
from coderpath_web.ui.charts.svg import fine, svg_of

register = template.Library()

DRAWN = 10_000
"""Days and marks that are kept as they were drawn: a dense table shows the same ones often."""

HYPHENATED = re.compile(r'(?<!\S)[^\s<>"=-]{1,15}(?:-[^\s<>"=-]{1,15}){1,2}(?!\S)')
"""A word with hyphens that fits on a line; nothing of a tag, and no name that is very long."""

Written: TypeAlias = date | str | int | None
"""A day as templates meet it: a date, a moment, an ISO text, a day number, or none."""
Number: TypeAlias = float | Decimal | str
"""A number as templates meet it; an empty text where there is none."""


def _ordinal(day: Written) -> int | None:
    """Take a date, a moment, an ISO text or a day number; None and open ends give None."""
    if isinstance(day, str) and day:
        day = date.fromisoformat(day)
    if isinstance(day, date):
        day = day.toordinal()
    return day if isinstance(day, int) and BEGINNING < day < FOREVER else None


def _time(day: int, text: str) -> str:
    return format_html('<time datetime="{}">{}</time>', date.fromordinal(day).isoformat(), text)


@lru_cache(maxsize=DRAWN)
def _day(day: int) -> str:
    return _time(day, day_words(day))


@lru_cache(maxsize=DRAWN)
def _short_day(day: int) -> str:
    return _time(day, f"{date.fromordinal(day).day} {short_month(month_of(day))}")


@register.filter
def day(value: Written) -> str:
    """Write a day: 1 March 2025."""
    ordinal = _ordinal(value)
    return "" if ordinal is None else _day(ordinal)


@register.filter
def short_day(value: Written) -> str:
    """Write a day for dense tables: 1 Mar 2025."""
    ordinal = _ordinal(value)
    return "" if ordinal is None else _short_day(ordinal)


@register.filter
def moment(value: datetime | None) -> str:
    """Write a moment in the time of the installation: 1 March 2025, 14:05 MST."""
    if not isinstance(value, datetime):
        return ""
    local = localtime(value)
    text = f"{day_words(local.toordinal())}, {local:%H:%M} {local:%Z}"
    return format_html('<time datetime="{}">{}</time>', value.isoformat(timespec="seconds"), text)


@register.filter
def iso(value: Written) -> str:
    """Write a day for an address or a form field: 2025-03-01."""
    ordinal = _ordinal(value)
    return "" if ordinal is None else date.fromordinal(ordinal).isoformat()


@register.filter
def since(value: Written) -> str:
    """Write a beginning: since 1 March 2025. An open beginning says nothing."""
    ordinal = _ordinal(value)
    return "" if ordinal is None else format_html("since {}", day(ordinal))


@register.filter
def until(value: Written) -> str:
    """Write an end, given the first day after it, by its last day: until 30 June 2025."""
    ordinal = _ordinal(value)
    return "" if ordinal is None else format_html("until {}", day(ordinal - 1))


@register.filter
def last_day(value: Written) -> str:
    """Write the last day of a span, given the first day after it."""
    ordinal = _ordinal(value)
    return "" if ordinal is None else day(ordinal - 1)


@register.filter
def month(value: Written) -> str:
    """Write a month: March 2025. Takes a date, a text such as 2025-03, or the library's number."""
    if isinstance(value, str) and value:
        value = date.fromisoformat(f"{value[:7]}-01")
    if isinstance(value, date):
        value = value.year * 12 + value.month - 1
    if not isinstance(value, int):
        return ""
    year, index = divmod(value, 12)
    return format_html(
        '<time datetime="{}">{}</time>', f"{year:04}-{index + 1:02}", month_words(value)
    )


@register.filter
def percent(value: Number | Fraction | None, digits: int = 1) -> str:
    """Write a ratio (1 is 100 %) in percent, rounded down: never better than it is."""
    if value is None or value == "":
        return ""
    exact = Fraction(str(value)) if isinstance(value, float | Decimal) else Fraction(value)
    step = 10**digits
    floor = int(exact * 100 * step // 1)
    return (
        f"{Decimal(floor).scaleb(-digits).quantize(Decimal(1).scaleb(-digits), ROUND_FLOOR):,}\xa0%"
    )


@register.filter
def number(value: Number | None) -> str:
    """Write a number with commas between thousands."""
    if value is None or value == "":
        return ""
    return f"{value:,}"


@register.filter
def plural(count: int, words: str) -> str:
    """Write a count with its noun: 3|plural:"row" is 3 rows; 2|plural:"child,children"."""
    one, _, many = words.partition(",")
    return f"{count:,}\xa0{one if count == 1 else many or one + 's'}"


@register.filter
def initials(name: object) -> str:
    """Give the first letters of the first and last word of a name."""
    words = str(name).split()
    return (
        "".join(word[0] for word in dict.fromkeys((words[0], words[-1])))[:2].upper()
        if words
        else ""
    )


ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V", "6": "VI", "7": "VII", "8": "VIII"}
LONGEST_SIGN = 4


@register.filter
def sign(level: object) -> str:
    """Give the short sign of a level: specialist-3 and Coding Specialist III are III."""
    text = str(level or "")
    last = text.replace("_", "-").replace("-", " ").split()[-1] if text.strip(" -_") else ""
    if last in ROMAN:
        return ROMAN[last]
    if last in ROMAN.values() or (last.isupper() and len(last) <= LONGEST_SIGN):
        return last
    return text.strip()


@register.filter
def status_look(key: object) -> statuses.Status:
    """Give the look of a status: its mark, tone and word."""
    return statuses.status_of(key)


@register.filter
def change_look(key: object) -> statuses.Mark:
    """Give the look of a difference between two paths."""
    return statuses.CHANGES[str(key)]


@register.filter
def trend_look(key: object) -> statuses.Mark:
    """Give the look of a trend."""
    return statuses.TRENDS[str(key)]


@register.simple_tag
def mark(key: object, label: str | None = None, size: str = "") -> str:
    """Draw the mark of a status, its word for screen readers: the quick way for dense tables."""
    return _mark(statuses.status_of(key), label, size)


# Typed, so that a text that is safe is never taken for one of the same letters that is not.
@lru_cache(maxsize=DRAWN, typed=True)
def _mark(look: statuses.Status, label: str | None, size: str) -> str:
    word = look.word.lower() if label is None else label
    spoken = format_html('<span class="vh">{}</span>', word) if word else ""
    return format_html(
        '<svg class="mk mk--{}{}" aria-hidden="true"><use href="#{}"/></svg>{}',
        look.tone,
        f" mk--{size}" if size else "",
        look.mark,
        spoken,
    )


@register.simple_tag
def icon(name: str) -> str:
    """Draw an icon without a word: {% icon "dl" %}."""
    return format_html('<svg class="ic" aria-hidden="true"><use href="#i-{}"/></svg>', name)


@register.simple_tag
def styles() -> str:
    """Link the style sheets of every page: the same ones, whoever asks for whatever."""
    return _styles()


@lru_cache(maxsize=1)
def _styles() -> str:
    return render_to_string("ui/styles.html")


@register.simple_tag(takes_context=True)
def query(context: Context, **changes: object) -> str:
    """Give this page's address with changed choices: {% query page=2 sort=None %}."""
    chosen = context["request"].GET.copy()
    for name, value in changes.items():
        if value is None or value == "":
            chosen.pop(name, None)
        else:
            chosen[name] = str(value)
    return f"?{chosen.urlencode()}" if chosen else "?"


@register.filter
def parted(text: object) -> list[str]:
    """Part a text at its spaces: keys that a component takes as one attribute."""
    return str(text).split()


@register.filter
def unbroken(title: object) -> str:
    """Write a title so that no line of it ends at a hyphen: "Same-day" stays whole."""
    written = conditional_escape(str(title))
    # What is put around a word holds nothing that anybody wrote.
    return mark_safe(HYPHENATED.sub(r'<span class="whole">\g<0></span>', written))  # noqa: S308 -- escaped


@register.filter
def introducing(label: object) -> str:
    """Write a label before what is said of it: "Name:", and a question as it is."""
    text = str(label)
    return text if text.endswith("?") else f"{text}:"


@register.filter
def is_number(value: object) -> bool:
    """Say whether a value is a whole number; the gap between page numbers is not."""
    return isinstance(value, int)


@register.filter
def page_range(page: Page[Any]) -> Iterable[str | int]:
    """Give the page numbers to offer, with a gap where there are many."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)


@register.filter
def message_kind(tag: str) -> str:
    """Give the look of a message: success is met, a warning soon, an error no."""
    return {"success": "met", "warning": "soon", "error": "no"}.get(tag, "info")


@register.simple_tag
def sort_link(by: str, sort: str, first_down: object = "") -> str:
    """Give the order that a click on a column head asks for; a second click turns it round."""
    first, second = (f"-{by}", by) if first_down else (by, f"-{by}")
    return second if sort == first else first


@register.simple_tag
def shapes(drawing: Drawing) -> str:
    """Draw the shapes of a chart."""
    return svg_of(drawing.shapes)


register.filter("fine", fine)

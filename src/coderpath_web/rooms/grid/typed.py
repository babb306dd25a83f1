"""What people type and paste, in the words that forms read: common styles of days and numbers.

A day is taken where it can be only one, by itself or by the other cells of its column; what could
be two is left as it is, so that the reader asks.
"""

import re
from collections.abc import Iterable
from datetime import date

from coderpath.facts.saying import quoted
from coderpath.facts.values.dates import read_day
from coderpath.facts.values.meant import days_meant
from coderpath.facts.values.unreadable import Unreadable
from coderpath.roster.day_styles import DaysSeen, readings
from coderpath.same_name import form
from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import listed
from coderpath_web.frame.form.controls import Control
from coderpath_web.frame.form.one_meaning import plain_day, plain_number
from coderpath_web.frame.form.person_meant import person_meant

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class ColumnTyped:
    """The texts of one column, read beside each other."""

    def __init__(self, control: Control, texts: Iterable[str]) -> None:
        self.control = control
        self._styles = _style_of([one for one in texts if one]) if control.type == "date" else ()

    def plain(self, text: str) -> str:
        """Give a text as the form reads it; one that it cannot read stays as it is."""
        if self.control.type == "date":
            return self._day(text)
        if self.control.type == "select":
            return _chosen(self.control, text)
        if self.control.is_person:
            return person_meant(self.control, text)
        return plain_number(text)

    def _day(self, text: str) -> str:
        if not text or not isinstance(read_day(text), Unreadable):
            return text
        if not (styled := {day for _, day in readings(self._styles, text)}):
            return plain_day(text)
        return styled.pop().isoformat() if len(styled) == 1 else text


def either(control: Control, text: str) -> list[tuple[str, str]]:
    """Give the days that a text may mean, where it may be several; nothing for anything else."""
    meant = days_meant(text) if control.type == "date" else []
    return [(day.isoformat(), day_words(day.toordinal())) for day in meant] if meant[1:] else []


def said_of_day(control: Control, text: str) -> str:
    """Say of a text that is no day, or may be several, how to write it; else nothing."""
    unreadable = read_day(text) if control.type == "date" and text else None
    if not isinstance(unreadable, Unreadable) or len(meant := days_meant(text)) == 1:
        return ""
    if meant:
        days = listed([day_words(day.toordinal()) for day in meant], "or")
        return f"{text} may be {days}. Choose one, or write the month in letters."
    if _ISO.fullmatch(text):
        told = f"{unreadable.allowed}. " if unreadable.allowed else ""
        return f"{unreadable.found}. {told}{unreadable.mend}."
    return f"{quoted(text)} is not a date. Write it like 14 Mar 2026 or 2026-03-14."


def _style_of(texts: list[str]) -> tuple[str, ...]:
    """Give the one style in which all days of a column are written; nothing where it may be two."""
    seen = DaysSeen()
    for text in texts:
        seen.see(text)
    is_one = len(seen.styles) == 1 and all(_fits(seen.styles, text) for text in texts)
    return seen.styles if is_one else ()


def _fits(styles: tuple[str, ...], text: str) -> bool:
    meant: set[date] = set(days_meant(text))
    return not meant or any(day in meant for _, day in readings(styles, text))


def _chosen(control: Control, text: str) -> str:
    """Give the option that a text names, by its value or by what it is called."""
    meant = form(text)
    for option in control.options if text else ():
        if meant in {form(option.value), form(option.text)}:
            return option.value
    return text

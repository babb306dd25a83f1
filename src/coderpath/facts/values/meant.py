"""Guessing which date or month somebody meant who wrote it another way, to name it in a finding.

Nothing is ever read by these guesses: 3/4/2025 is March in one country and April in another.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from coderpath.sentence.calendar import MONTH_NAMES

_SPREADSHEET_ZERO = date(1899, 12, 30)
_SPREADSHEET_DAYS = range(20_000, 80_000)
"""Numbers that spreadsheets keep for the days from 1954 to 2119."""

_FIGURES = re.compile(r"([0-9]{1,4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,4})")
_TOGETHER = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_DAY_NAME_YEAR = re.compile(r"([0-9]{1,2})[-/. ]*([a-z]{3,9})[-/., ]*([0-9]{4}|[0-9]{2})")
_NAME_DAY_YEAR = re.compile(r"([a-z]{3,9})\.? ?([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_NAME_YEAR = re.compile(r"([a-z]{3,9})[-/., ]*([0-9]{4}|[0-9]{2})")
_SHORT_MONTHS = range(19_000, 21_000)
"""Five figures that are a year and a month, such as 20261; others are a spreadsheet's days."""
_TIME = re.compile(r"[t ]+[0-9]{1,2}:.*")
_YEAR_MONTH = re.compile(r"([0-9]{4})[-/. ]?([0-9]{1,2})(?:[-/. ][0-9]{1,2})?(?:[t ].*)?")
_MONTH_YEAR = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{4})")


def days_meant(text: str) -> list[date]:
    """Give the dates that a text may mean: the American reading first."""
    found: list[date] = []
    for year, month, day in _dates(text.lower().strip()):
        try:
            when = date(_full(year), month, day)
        except ValueError:
            continue
        if when not in found:
            found.append(when)
    return found


def months_meant(text: str) -> list[date]:
    """Give the months that a text may mean, each by its first day."""
    lower = text.lower().strip()
    years_months = [(_full(year), month) for year, month in _months(lower)]
    found = [date(year, month, 1) for year, month in years_months if year and 1 <= month <= 12]  # noqa: PLR2004 -- months of a year
    found = found or [when.replace(day=1) for when in days_meant(text)]
    return list(dict.fromkeys(when for when in found if when.year > 1))


@lru_cache(maxsize=4096)
def month_meant(text: str) -> date | None:
    """Give the one month that a text stands for; None for several, and for a day within a month.

    The first of a month stands for it, as spreadsheets keep months.
    """
    bare = _TIME.sub("", text.strip().lower())
    found = months_meant(bare)
    if len(found) != 1 or any(when.day != 1 for when in days_meant(bare)):
        return None
    return found[0]


def month_number(name: str) -> int:
    """Give the number of a month from its name or the first three letters, 0 when it is none."""
    for number, full in enumerate(MONTH_NAMES, start=1):
        if name.lower() in {full.lower(), full[:3].lower()} or name.lower() == full[:4].lower():
            return number
    return 0


def _dates(text: str) -> Iterator[tuple[str, int, int]]:
    if match := _FIGURES.fullmatch(text):
        first, second = int(match[1]), int(match[2])
        if len(match[1]) > 2:  # noqa: PLR2004 -- a year has more figures than a day
            yield match[1], second, int(match[3])
        else:
            yield match[3], first, second
            yield match[3], second, first
    elif match := _TOGETHER.fullmatch(text):
        yield match[1], int(match[2]), int(match[3])
    elif match := _DAY_NAME_YEAR.fullmatch(text):
        yield match[3], month_number(match[2]), int(match[1])
    elif match := _NAME_DAY_YEAR.fullmatch(text):
        yield match[3], month_number(match[1]), int(match[2])
    elif _is_serial(text):
        when = _SPREADSHEET_ZERO + timedelta(days=int(text))
        yield str(when.year), when.month, when.day


def _is_serial(text: str) -> bool:
    """Tell the number that a spreadsheet keeps for a day."""
    if not (text.isascii() and text.isdigit()) or len(text) != 5:  # noqa: PLR2004 -- as the range
        return False
    return int(text) in _SPREADSHEET_DAYS and int(text) not in _SHORT_MONTHS


def _months(text: str) -> Iterator[tuple[str, int]]:
    if _is_serial(text):
        yield from ((year, month) for year, month, _ in _dates(text))
    elif match := _YEAR_MONTH.fullmatch(text):
        yield match[1], int(match[2])
    elif match := _MONTH_YEAR.fullmatch(text):
        yield match[2], int(match[1])
    elif match := _NAME_YEAR.fullmatch(text):
        yield match[2], month_number(match[1])


def _full(text: str) -> int:
    """Give a year; 0 for what is none, such as 0026, of which nobody knows what was meant."""
    year = int(text)
    if len(text) > 2:  # noqa: PLR2004 -- two figures stand for a year near ours
        return year if year >= 1000 else 0  # noqa: PLR2004 -- four figures that tell
    return year + (2000 if year < 70 else 1900)  # noqa: PLR2004 -- as spreadsheets do, roughly

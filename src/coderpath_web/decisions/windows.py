"""In which months a path takes requests, and when they are taken again."""

from datetime import date

from coderpath.path import CareerPath
from coderpath.sentence.calendar import MONTH_NAMES, day_words
from coderpath.sentence.words import listed


def is_window_open(path: CareerPath, day: date) -> bool:
    """Tell whether a path takes requests on a day; one that names no months always does."""
    return path.requests is None or day.month in path.requests.months


def opens_on(path: CareerPath, day: date) -> date:
    """Give the first day from a day on which requests are taken."""
    while not is_window_open(path, day):
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return day


def closed_until(path: CareerPath, day: date) -> str:
    """Say when requests are taken again, where they are not taken on a day; else nothing."""
    if path.requests is None or is_window_open(path, day):
        return ""
    months = listed([MONTH_NAMES[one - 1] for one in sorted(path.requests.months)])
    opens = day_words(opens_on(path, day).toordinal())
    return f"Requests are taken in {months}. The next window opens on {opens}."

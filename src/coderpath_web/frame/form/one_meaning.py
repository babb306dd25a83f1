"""Days, months and numbers as people type them: taken where they can mean only one, else asked."""

import re

from coderpath.facts.columns import Column
from coderpath.facts.values.dates import read_day, read_month
from coderpath.facts.values.meant import days_meant, month_meant
from coderpath.facts.values.unreadable import Unreadable

TAKES_DAY = "a date, such as 14 March 2025 or 2025-03-14"
TAKES_MONTH = "a month and year, such as March 2025 or 2025-03"
"""What fields and errors say is taken; both forms always mean one."""


_THOUSANDS = re.compile(r"[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
"""A number as pages write it."""


def as_read(column: Column, text: str) -> str:
    """Give an answer as its column reads it; one that may mean two things stays as it is."""
    if column.is_month:
        return plain_month(text)
    if column.is_day:
        return plain_day(text)
    return plain_number(text) if column.is_number else text


def plain_number(text: str) -> str:
    """Give a number without the commas that part its thousands; any other text stays as it is."""
    return text.replace(",", "") if _THOUSANDS.fullmatch(text) else text


def plain_day(text: str) -> str:
    """Give the day that a text means as forms read it; a text that may mean two stays as it is.

    So does one without its whole year: 1/1/70 may be of two centuries, and 0001-01-01 is a slip.
    """
    if not text or not isinstance(read_day(text), Unreadable):
        return text
    found = days_meant(text)
    is_one = len(found) == 1 and str(found[0].year) in text
    return found[0].isoformat() if is_one else text


def plain_month(text: str) -> str:
    """Give the month that a text means as forms read it; any other text stays as it is."""
    if not text or not isinstance(read_month(text), Unreadable):
        return text
    found = month_meant(text)
    return found.isoformat()[:7] if found else text

"""What is on file of one month: the figures from which its productivity is worked out."""

from datetime import date

from coderpath.days import month_of
from coderpath.facts.values.dates import read_month
from coderpath.facts.values.unreadable import Unreadable
from coderpath.sentence.calendar import month_words
from coderpath_web.rooms.evidence.pages.record.facts_on_file import MONTHLY

MONTH = "month"
"""The name of the choice in an address."""


def month_asked(text):
    """Give the first day of a month that was asked for as 2026-10; None where none was."""
    month = read_month(text)
    return None if isinstance(month, Unreadable) else date(month // 12, month % 12 + 1, 1)


def is_of_month(fact, month):
    """Tell whether a fact is a figure of a month."""
    return fact.kind in MONTHLY and fact.begun == month


def months_on_file(facts):
    """Give the months of which figures are on file, the newest first, each with its name."""
    found = {one.begun for one in facts if one.kind in MONTHLY and one.begun}
    for month in sorted(found, reverse=True):
        yield f"{month:%Y-%m}", month_words(month_of(month.toordinal()))

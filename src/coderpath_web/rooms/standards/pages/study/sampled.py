"""A sample of one patient type, and where it comes from."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from coderpath.days import month_of
from coderpath.facts.values.numbers import Number
from coderpath.sentence.calendar import month_words
from coderpath.sentence.words import counted


class MonthSpan(NamedTuple):
    """Months by their first days, from one to another, both in."""

    since: date
    until: date

    @property
    def words(self):
        first, last = (month_words(month_of(one.toordinal())) for one in self)
        return first if first == last else f"{first} to {last}"


class Sampled(NamedTuple):
    """The minutes of some records of a type."""

    type: str
    minutes: Sequence[Number]
    span: MonthSpan | None = None
    """The months of records on file; None for a sample that was brought."""
    left_out: str = ""
    """What of the records on file is not in it, in words."""

    @property
    def what(self):
        """Say what was timed, and how many: 120 timed records."""
        if self.span is None:
            return counted(len(self.minutes), "timed record")
        return f"{counted(len(self.minutes), 'record')} on file, {self.span.words}"

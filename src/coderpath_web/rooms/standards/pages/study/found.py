"""What a time study of one patient type came to, in words and as a picture."""

from functools import cached_property
from typing import NamedTuple
from urllib.parse import urlencode

from coderpath.sentence.words import number_text, share_text
from coderpath.standards.percentiles import CONFIDENCE
from coderpath.standards.spread import spread_of
from coderpath.standards.study import MEDIAN
from coderpath.standards.units import in_all
from coderpath_web.rooms.standards.enums import How
from coderpath_web.ui.charts.histogram import Marked, Measured, draw_histogram

MINUTES = Measured("minutes", "record")
SURE = share_text(CONFIDENCE)
TO_HALVE = 4
"""So many times the records about halve an interval: it narrows with the root of their number."""


class AmountInUnit(NamedTuple):
    """What a study came to in one unit, and between what it lies."""

    label: str
    amount: str
    low: str
    high: str


class Found:
    """A study of one type, as the page shows it."""

    def __init__(self, study, sampled, title):
        self.study, self.sampled, self.title = study, sampled, title

    @property
    def percentile(self):
        return _ordinal(int(self.study.share * 100))

    @property
    def is_median(self):
        return self.study.share == MEDIAN

    @property
    def median(self):
        return number_text(self.study.median)

    @property
    def mean(self):
        return number_text(self.study.mean)

    @property
    def time(self):
        return number_text(self.study.time)

    @property
    def allowance(self):
        return share_text(self.study.allowance)

    @property
    def at_records(self):
        return number_text(self.study.at_records)

    @property
    def a_day(self):
        return number_text(self.study.suggested.records)

    @property
    def likely_time(self):
        """Between which minutes the percentile lies; empty where too few were timed."""
        sure = self.study.interval
        return f"{number_text(sure.low)} to {number_text(sure.high)}" if sure else ""

    @property
    def likely_a_day(self):
        if not (ends := self.study.between):
            return ""
        return " to ".join(number_text(one.records) for one in ends)

    @property
    def width(self):
        """How wide the interval is, of the percentile itself."""
        sure = self.study.interval
        return f"{round((sure.high - sure.low) / self.study.time * 100)}%"

    @property
    def to_halve(self):
        return self.study.size * TO_HALVE

    @property
    def needed(self):
        return self.study.needed

    @property
    def missing(self):
        return self.study.needed - self.study.size

    @property
    def like_it(self):
        """What somebody who works just like the sample would come to."""
        return f"{round(self.study.whoever_is_like_it * 100)}%"

    @cached_property
    def in_units(self):
        """The suggestion in every unit, with its interval."""
        ends = [in_all(one) for one in self.study.between or ()]
        found = []
        for number, (unit, amount) in enumerate(in_all(self.study.suggested)):
            two = sorted(one[number].amount for one in ends)
            low, high = map(number_text, two) if two else ("", "")
            found.append(AmountInUnit(unit.short, number_text(amount), low, high))
        return found

    @cached_property
    def drawing(self):
        places = [Marked(self.study.median, f"median {self.median}")]
        if not self.is_median:
            words = f"{self.percentile} percentile {self.time}"
            places.append(Marked(self.study.time, words, "avg"))
        sure = self.study.interval
        return draw_histogram(
            f"Minutes a record, {self.title}",
            spread_of(self.study.minutes),
            places,
            of=MINUTES,
            between=(sure.low, sure.high) if sure else None,
        )

    @property
    def basis(self):
        """From what the standard is set, as it is kept beside it."""
        sure = f"{self.likely_time} in {SURE} of samples" if self.likely_time else "few records"
        left_out = f" ({self.sampled.left_out})" if self.sampled.left_out else ""
        return (
            f"{self.sampled.what}{left_out}; {self.percentile} percentile {self.time} minutes "
            f"({sure}); {self.allowance} of paid time for personal time, fatigue and delay"
        )

    @property
    def carried(self):
        """What the form that sets a standard begins with."""
        return urlencode(
            {
                "type": self.sampled.type,
                "unit": "day",
                "records": number_text(self.study.suggested.records, thousands=""),
                "how": How.TIME_STUDY.value,
                "source": self.basis,
            }
        )


def _ordinal(number):
    """Write a number as a place in a row: 1st, 50th."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number not in (11, 12, 13) else 0, "th")
    return f"{number}{ending}"

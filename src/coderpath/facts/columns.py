"""The columns of fact files: how their cells are read, and what they allow in words."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from coderpath.days import FOREVER
from coderpath.facts.values import numbers
from coderpath.facts.values.choices import read_choice
from coderpath.facts.values.dates import read_day, read_end, read_month
from coderpath.facts.values.instants import read_instant
from coderpath.facts.values.texts import read_facility, read_id, read_text
from coderpath.secrecy import Secrecy
from coderpath.sentence.words import listed

Read = Callable[[str], object]
"""Reads the trimmed text of a cell that is not blank; the answer may be `Unreadable`."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: how its cells are read, and in words what is allowed in them."""

    name: str
    read: Read
    allowed: str
    example: str
    required: bool = False
    default: object = ""
    """The value of a blank cell, or of a column that is not there."""
    blank_means: str = "not given"
    secrecy: Secrecy | None = None
    """Who may see it, where that is fewer than see the rows of its kind."""

    @property
    def is_name(self) -> bool:
        """Whether it holds names that a path compares, in their one form."""
        return self.read is read_text

    @property
    def is_day(self) -> bool:
        """Whether it holds days."""
        return self.read in {read_day, read_end}

    @property
    def says_no_end(self) -> bool:
        """Whether a day of the year 9999 stands there for "no end yet", and blank for one day."""
        return self.read is read_end

    @property
    def is_month(self) -> bool:
        """Whether it holds months."""
        return self.read is read_month

    @property
    def is_dated(self) -> bool:
        """Whether it holds days or moments, where other systems write a far day for none."""
        return self.is_day or self.read is read_instant

    @property
    def is_number(self) -> bool:
        """Whether it holds exact numbers."""
        if self.is_day or self.is_month:
            return False
        value = self.read(self.example)
        return isinstance(value, int | Fraction) and not isinstance(value, bool)

    @property
    def says(self) -> str:
        """Say what the column takes, as a sentence without its full stop."""
        takes = f'The column "{self.name}" takes {self.allowed}'
        return takes if self.example in self.allowed else f"{takes}, such as {self.example}"


def text(name: str, allowed: str, example: str, *, required: bool = False) -> Column:
    """Make a column of text that is compared."""
    return Column(name, read_text, allowed, example, required=required)


def day(name: str, example: str) -> Column:
    """Make a column of dates that every row needs."""
    return Column(name, read_day, "a date (year-month-day)", example, required=True)


def open_day(name: str, example: str, what: str, blank_means: str) -> Column:
    """Make a column of dates; blank means that the end is open."""
    allowed = f"{what} (year-month-day)"
    return Column(name, read_day, allowed, example, default=FOREVER, blank_means=blank_means)


def choice(name: str, example: str, *words: str) -> Column:
    """Make a column that takes one of a few words, in every row."""
    return Column(name, read_choice(*words), listed(words, "or"), example, required=True)


def figure(name: str, example: str) -> Column:
    """Make a column of whole numbers that may be blank."""
    read = numbers.whole(numbers.read_not_below_zero)
    return Column(name, read, "a whole number of zero or more", example, default=None)


def coder(name: str = "coder", whose: str = "the id of a coder in the file coders") -> Column:
    """Make a column that names a coder."""
    return Column(name, read_id, whose, "c-017", required=True)


def facility(blank_means: str = "not given") -> Column:
    """Make a column that names a facility; blank is allowed."""
    return Column(
        "facility", read_facility, "the id of a facility", "north", blank_means=blank_means
    )


def patient_type() -> Column:
    """Make the column of patient types."""
    return text("type", "a patient type of the path", "inpatient", required=True)


MONTH = Column("month", read_month, "a month (year-month)", "2025-03", required=True)
SINCE = day("since", "2025-03-01")
UNTIL = open_day("until", "2025-09-01", "the first day after", "open")
ON = day("on", "2025-03-14")

RECORDING = (
    Column(
        "recorded",
        read_instant,
        "the date and time in UTC at which the row was recorded",
        "2026-01-05T10:00:00Z",
        default=None,
        blank_means="always known",
    ),
    Column(
        "retracted",
        read_instant,
        "the date and time in UTC at which the row was retracted",
        "2026-02-01T08:30:00Z",
        default=None,
        blank_means="still true",
    ),
)
"""The columns that every file may carry."""

"""The day on which the table was drawn, or that day less a count in a column."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from coderpath.days import Day, add_months, iso
from coderpath.facts.saying import quoted
from coderpath.facts.values.dates import read_day
from coderpath.facts.values.unreadable import Unreadable
from coderpath.roster.named import Named
from coderpath.roster.origins.form import Form
from coderpath.roster.problems import Problems
from coderpath.roster.row import TableRow
from coderpath.roster.said import Sort
from coderpath.roster.scalars import named
from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import capital
from coderpath.tree.texts import Entry, place_of, text_of

_MOST_YEARS = 10_000


@dataclass(frozen=True)
class Snapshot:
    """The day of the table, always assumed."""

    day: date
    less: Named | None = None
    unit: str = "years"
    after: str = ""
    """A column of the same row: where the day is not after it, the day after it is taken."""

    @property
    def columns(self) -> tuple[Named, ...]:
        """The column with the count."""
        return (self.less,) if self.less else ()

    @property
    def assumed(self) -> str:
        """Say what was reckoned."""
        if self.less is None:
            return f"the day of the table, {self._in_words}"
        return f"{self._in_words} less {self.less.name} in whole {self.unit}"

    @property
    def _in_words(self) -> str:
        return day_words(self.day.toordinal())

    def text(self, row: TableRow) -> str:
        """Give the day of one row."""
        day = self._day(row)
        if day is None:
            return ""
        before = read_day(row.made.get(self.after, ""))
        if isinstance(before, Unreadable) or before < day:
            return iso(day) or ""
        says = f"the day after {self.after}, where the day of the table is not later"
        row.account.add(Sort.ASSUMED, capital(self.after), says, row.line)
        return iso(before + 1) or ""

    def _day(self, row: TableRow) -> Day | None:
        if self.less is None:
            return self.day.toordinal()
        text = row.at(self.less)
        if not text:
            return None
        count = _whole(text)
        if count is not None:
            try:
                return self._reckoned(count)
            except (ValueError, OverflowError):
                pass
        allowed = f"A count of {self.unit} is a whole number"
        row.bad(self.less, text, allowed, "Correct the count in the table")
        return None

    def _reckoned(self, count: int) -> Day:
        if self.unit == "days":
            return (self.day - timedelta(days=count)).toordinal()
        months = count * 12 if self.unit == "years" else count
        return add_months(self.day.toordinal(), -months)


def _whole(text: str) -> int | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    fits = number.is_finite() and 0 <= number < _MOST_YEARS * 366 and number == int(number)
    return int(number) if fits else None


def _read(found: Mapping[str, Entry], problems: Problems) -> Snapshot | None:
    text = text_of(found["snapshot"].value, "snapshot", problems)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        allowed = "snapshot is the date on which the table was drawn"
        place = place_of(found["snapshot"].value)
        problems.add(place, f"{quoted(text)} is not a date", allowed, "Write year-month-day")
        return None
    less = [key for key in found if key.startswith("less_")]
    if len(less) > 1:
        allowed = "One of less_years, less_months and less_days may stand here"
        problems.add(found[less[1]].place, f"{less[1]} comes on top", allowed, "Keep one of them")
    column = named(found[less[0]].value) if less else None
    after = text_of(found["after"].value, "after", problems) if "after" in found else ""
    return Snapshot(day, column, less[0].removeprefix("less_") if less else "years", after)


FORM = Form("snapshot", ("less_years", "less_months", "less_days", "after"), _read)

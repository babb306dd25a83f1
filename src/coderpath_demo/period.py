"""The six years that the demo organisation is told over, and the day its path changes."""

from dataclasses import dataclass
from datetime import date

from coderpath.days import Day, Month, first_of, month_of

MONTHS = 72
CHANGE_OVER = date(2023, 7, 1)
UNDER_WAY_UNTIL = date(2024, 7, 1)
"""Until when whoever was under way may be ready by the original path as well (exclusive)."""

EARLIEST_END = date(2025, 12, 31)
LATEST_END = date(2027, 12, 31)


@dataclass(frozen=True)
class Period:
    """The told months, first and last included; `end` is the first day after them."""

    first: Month
    last: Month

    @classmethod
    def ending(cls, until: date) -> "Period":
        """Give the 72 whole months up to `until`.

        The stories need time before and after the change-over: ValueError when there is not enough.
        """
        if not EARLIEST_END <= until <= LATEST_END:
            message = f"the demo ends between {EARLIEST_END} and {LATEST_END}, not on {until}"
            raise ValueError(message)
        last = month_of(until.toordinal() + 1) - 1
        return cls(last - MONTHS + 1, last)

    @property
    def start(self) -> Day:
        """The first day of the first month."""
        return first_of(self.first)

    @property
    def end(self) -> Day:
        """The first day after the last month."""
        return first_of(self.last + 1)

    @property
    def change_over(self) -> Day:
        """The day on which the revised path replaces the original."""
        return CHANGE_OVER.toordinal()

    @property
    def months(self) -> range:
        """Every month told."""
        return range(self.first, self.last + 1)

    def back(self, months: int, day: int = 1) -> Day:
        """Give a day in a month counted back from the end: 1 is the last month told."""
        return first_of(self.last + 1 - months) + day - 1

    def before_change(self, months: int, day: int = 1) -> Day:
        """Give a day in a month counted back from the change-over; negative counts go forward."""
        return first_of(month_of(self.change_over) - months) + day - 1

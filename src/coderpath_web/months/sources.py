"""What months are made of: coded records, rolled up by the day coded, and time on file."""

from collections.abc import Collection, Iterator
from datetime import date

from coderpath_web.coded.queries import Rolled, rolled
from coderpath_web.time_spent.queries import time_rolled


def records_in(coders: Collection[int], months: Collection[date]) -> Iterator[Rolled]:
    """Go through the records on file of some coders and months."""
    return rolled(coders=coders, months=months)


def minutes_in(
    coders: Collection[int], months: Collection[date]
) -> Iterator[tuple[int, date, int]]:
    """Go through the productive minutes on file, by coder and month."""
    for one in time_rolled(coders=coders, months=months):
        yield one.coder, one.month, one.productive

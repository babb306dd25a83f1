"""What months are made of: coded records, rolled up by the day coded, and time on file."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import TypeAlias

from coderpath.days import month_of
from coderpath.standards.classes import counted_as
from coderpath_web.coded.queries import Rolled, RolledClass, rolled, rolled_by_class
from coderpath_web.facts.queries import Codes
from coderpath_web.facts.standards import standards_on_file
from coderpath_web.time_spent.queries import time_rolled

Of: TypeAlias = tuple[int, int, str, date]
"""A coder, a facility, the type that records are of, and a month."""


def records_in(coders: Collection[int], months: Collection[date]) -> Iterator[Rolled]:
    """Go through the records on file of some coders and months, by the type that they count as.

    That is their own, but for those of a class that had a standard on the first of the month.
    """
    apart = counted_apart(list(rolled_by_class(coders=coders, months=months)))
    for one in rolled(coders=coders, months=months):
        counted = apart.get((one.coder, one.facility, one.type, one.month), {})
        if left := one.records - sum(counted.values()):
            yield one._replace(records=left)
        for kind, records in counted.items():
            yield one._replace(type=kind, records=records)


def counted_apart(classed: Collection[RolledClass]) -> Mapping[Of, Mapping[str, int]]:
    """Give the records of a type that count as something else, by what they count as."""
    found: defaultdict[Of, Counter[str]] = defaultdict(Counter)
    if not classed:  # Most organisations have no classes, and their standards need not be read.
        return found
    standards, codes = standards_on_file(), Codes()
    for one in classed:
        at, month = codes.facility(one.facility), month_of(one.month.toordinal())
        kind = counted_as(standards, at, one.type, one.service_class, month)
        if kind != one.type:
            found[one.coder, one.facility, one.type, one.month][kind] += one.records
    return found


def minutes_in(
    coders: Collection[int], months: Collection[date]
) -> Iterator[tuple[int, date, int]]:
    """Go through the productive minutes on file, by coder and month."""
    for one in time_rolled(coders=coders, months=months):
        yield one.coder, one.month, one.productive

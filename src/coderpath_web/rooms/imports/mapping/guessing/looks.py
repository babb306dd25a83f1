"""What the values of a column look like, as rules ask for it."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from coderpath.facts.values.meant import months_meant
from coderpath_web.rooms.imports.mapping.styles import ENOUGH, guess_style
from coderpath_web.rooms.imports.seen import seen_of

FULL_WEEK = 60
"""Hours a week beyond which nobody is employed."""
MOST_SHARE = 1.5
LEAST_SHARE = 0.05
LONGEST_SERVICE = 70
FEW = 12


class Looks(NamedTuple):
    """The values of one column."""

    seen: Mapping[str, Any]
    values: Sequence[str]
    """Its different values; only samples where there are many."""
    is_many: bool
    heading: str


def looks_of(column: Mapping[str, Any]) -> Looks:
    """Give what the values of a column look like."""
    return Looks(
        seen_of(column),
        column["values"] or column["samples"],
        bool(column.get("many")),
        column["names"][0],
    )


def filled(looks: Looks) -> bool:
    """Tell whether there is a value at all."""
    return bool(looks.seen["filled"])


def days(looks: Looks) -> bool:
    """Tell whether the values are dates, or as many of them as a heading that asks for days needs.

    Each that is none is found later, and its row with it: no column is left out for a few.
    """
    column = {"seen": looks.seen, "samples": looks.values}
    return filled(looks) and guess_style(column) is not None


def _only_days(looks: Looks) -> bool:
    """Tell whether the values are dates, whatever the heading is."""
    return days(looks) and looks.seen["days"] >= ENOUGH * looks.seen["filled"]


def numbers(looks: Looks) -> bool:
    """Tell whether the values are numbers."""
    return filled(looks) and looks.seen["numbers"] >= ENOUGH * looks.seen["filled"]


def words(looks: Looks) -> bool:
    """Tell whether the values are texts: neither dates nor numbers nor yes and no."""
    return filled(looks) and not (_only_days(looks) or numbers(looks) or answers(looks))


def answers(looks: Looks) -> bool:
    """Tell whether the values are yes and no."""
    return filled(looks) and looks.seen["answers"] >= ENOUGH * looks.seen["filled"]


def names(looks: Looks) -> bool:
    """Tell whether most values could be whole names of people."""
    return words(looks) and looks.seen["names"] * 2 > looks.seen["filled"]


def ids(looks: Looks) -> bool:
    """Tell whether the values could be ids: no dates, no answers, seldom of several words."""
    return (
        filled(looks)
        and (numbers(looks) or not _only_days(looks))
        and not answers(looks)
        and looks.seen["names"] * 2 <= looks.seen["filled"]
    )


def people(looks: Looks) -> bool:
    """Tell whether the values name people, by id or by name."""
    return ids(looks) or names(looks)


def share(looks: Looks) -> bool:
    """Tell whether the values are shares of full time."""
    return (
        numbers(looks)
        and not looks.seen["percents"]
        and looks.seen["least"] >= 0
        and looks.seen["most"] <= MOST_SHARE
    )


def percent(looks: Looks) -> bool:
    """Tell whether the values are percentages of full time: signed so, or above what a week has."""
    most = looks.seen["most"]
    is_so = looks.seen["percents"] or most > FULL_WEEK
    return numbers(looks) and bool(is_so) and most <= 100 * MOST_SHARE


def said_percent(looks: Looks) -> bool:
    """Tell whether the values may be percentages where the heading says that they are."""
    seen = looks.seen
    is_so = bool(seen["percents"]) or seen["most"] > MOST_SHARE
    return numbers(looks) and is_so and seen["most"] <= 100 * MOST_SHARE


def week(looks: Looks) -> bool:
    """Tell whether the values are hours a week."""
    return (
        numbers(looks)
        and not looks.seen["percents"]
        and MOST_SHARE < looks.seen["most"] <= FULL_WEEK
    )


def service(looks: Looks) -> bool:
    """Tell whether the values are years that somebody may have worked."""
    return numbers(looks) and looks.seen["least"] >= 0 and looks.seen["most"] < LONGEST_SERVICE


def amounts(looks: Looks) -> bool:
    """Tell whether the values count something."""
    return numbers(looks) and not looks.seen["percents"] and looks.seen["least"] >= 0


def months(looks: Looks) -> bool:
    """Tell whether the values are months."""
    return bool(looks.values) and all(months_meant(value) for value in looks.values)


FIGURES = frozenset({days, share, percent, said_percent, week, service, amounts, months})
"""What asks for dates, months or numbers."""


def few(looks: Looks) -> bool:
    """Tell whether there are few different values, as a choice has."""
    return filled(looks) and not looks.is_many and looks.seen["different"] <= FEW

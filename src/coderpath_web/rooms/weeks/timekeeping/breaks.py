"""Breaks that an export does not tell, taken off what was worked once somebody says so."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TypeAlias

from coderpath_web.time_spent.breaks import likely_breaks
from coderpath_web.time_spent.queries import times_of
from coderpath_web.time_spent.reasons import BREAKS
from coderpath_web.time_spent.weeks import Part

TWICE = (
    "A pay code means breaks, so taking off 1 hour in 8 as well would count them twice. Choose that"
    " the export has a code for them."
)
Minutes: TypeAlias = Mapping[tuple[str, Part, str], int]
"""Minutes by person, span and reason."""


def tells_breaks(minutes: Minutes) -> bool:
    """Tell whether an export has breaks of its own."""
    return any(reason == BREAKS for _, _, reason in minutes)


def breaks_in(minutes: Minutes) -> Minutes:
    """Give the breaks that are likely in each span of each person."""
    spans: defaultdict[tuple[str, Part], dict[str, int]] = defaultdict(dict)
    for (person, span, reason), some in minutes.items():
        spans[person, span][reason] = some
    return {(*key, BREAKS): likely_breaks(times_of(found)) for key, found in spans.items()}

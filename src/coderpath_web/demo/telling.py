"""Telling the demo's years: acts on days, one after the other, each at a moment of its own."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import NamedTuple

from coderpath_web import clock

MORNING = time(8, 30)
BETWEEN = timedelta(minutes=7)


class Event(NamedTuple):
    """Something that is done on a day."""

    day: date
    act: Callable[[], object]


def tell_all(events: Iterable[Event]) -> None:
    """Let everything happen in the order of its days; on one day, in the order of the events."""
    for day, some in groupby(sorted(events, key=lambda one: one.day), key=lambda one: one.day):
        moment = datetime.combine(day, MORNING, clock.zone())
        for event in some:
            with clock.told_at(moment):
                event.act()
            moment += BETWEEN

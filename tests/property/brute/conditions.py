"""Conditions: what is turned around, and when somebody was hired."""

from datetime import date
from typing import Any

from tests.property.brute.answers import MET, NOT_MET, NOT_RECORDED
from tests.property.brute.days import ONE_DAY, read_day
from tests.property.brute.world import World

TURNED = {MET: NOT_MET, NOT_MET: MET, NOT_RECORDED: NOT_RECORDED}


def hired(world: World, params: dict[str, Any], day: date) -> bool:
    """The spell of employment began on or after `since`, and before `until`."""
    if not world.employed(day):
        return False
    began = hired_on(world, day)
    first, last = params.get("since", date.min), params.get("until", date.max)
    return read_day(first) <= began < read_day(last)


def hired_on(world: World, day: date) -> date:
    """Give the day on which the spell of employment that contains a day began.

    Spells that follow each other without a day between are one.
    """
    while before := world.spell(day - ONE_DAY):
        day = read_day(before["hired"])
    return day

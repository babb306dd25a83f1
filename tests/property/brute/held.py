"""Kinds that read the positions: fte, experience and time_in_level."""

from datetime import date
from fractions import Fraction
from typing import Any

from tests.property.brute.counting import add_up
from tests.property.brute.days import ONE_DAY, after, covers
from tests.property.brute.document import listed
from tests.property.brute.names import form, forms
from tests.property.brute.spells import days_before, runs
from tests.property.brute.world import World

Params = dict[str, Any]


def fte(world: World, params: Params, day: date) -> bool:
    """The positions held have that much full-time share together."""
    now = [row for row in world.positions() if covers(row, day)]
    return sum(Fraction(row.get("fte") or "1") for row in now) >= Fraction(str(params["at_least"]))


def experience(world: World, params: Params, day: date) -> bool:
    """Enough days before this one were worked in such settings."""
    settings = forms(listed(params["in"]))
    there = {
        row["facility"]
        for row in world.facts.get("facilities", [])
        if form(row["setting"]) in settings
    }
    before = [row for row in world.rows("experience") if form(row["in"]) in settings]
    here = [row for row in world.positions() if world.facility_of(row) in there]
    return add_up(world, here, before, params, day)


def spell_began(world: World, levels: list[str], day: date) -> date | None:
    """Give the first day of the merged spell in the levels that contains `day`."""
    rows = [row for row in world.positions() if world.levels_of(row) & forms(levels)]
    for start, end in runs(days_before(rows, day + ONE_DAY)):
        if start <= day < end:
            return start
    return None


def time_in_level(world: World, params: Params, day: date) -> bool:
    """The levels have been held long enough, without a gap or all in all; or not yet so long."""
    levels = listed(params["level"])
    if "below_months" in params or "below_weeks" in params:
        began = spell_began(world, levels, day)
        return began is not None and day < after(began, params, "below")
    if params.get("continuous", True):
        began = spell_began(world, levels, day)
        return began is not None and after(began, params) <= day
    rows = [row for row in world.positions() if world.levels_of(row) & forms(levels)]
    return add_up(world, rows, [], params, day)

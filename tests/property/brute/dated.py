"""Kinds that look for rows on the day: education, course, knowledge and the like."""

from datetime import date
from fractions import Fraction
from typing import Any

from tests.property.brute.days import ONE_DAY, after, covers, read_day
from tests.property.brute.document import listed
from tests.property.brute.names import form, forms, same
from tests.property.brute.world import Row, World

DEGREES = ["high_school", "associate", "bachelor", "master", "doctorate"]
Params = dict[str, Any]


def within(rows: list[Row], params: Params, day: date, name: str) -> list[Row]:
    """Keep the rows with on <= day < on + duration (no duration: for ever)."""
    return [
        row for row in rows if read_day(row["on"]) <= day < after(read_day(row["on"]), params, name)
    ]


def education(world: World, params: Params, day: date) -> bool:
    """That level or a higher one was awarded, in that subject."""
    return any(
        read_day(row["on"]) <= day
        and DEGREES.index(row["level"]) >= DEGREES.index(params["level"])
        and ("subject" not in params or same(params["subject"], row.get("subject", "")))
        for row in world.rows("education")
    )


def course(world: World, params: Params, day: date) -> bool:
    """The course was passed, not too long ago."""
    rows = [row for row in world.rows("courses") if same(row["of"], params["of"])]
    return bool(within(rows, params, day, "within"))


def ways(params: Params) -> list[str]:
    """List the ways in which the knowledge may have been shown."""
    return listed(params.get("by") or ["course", "demonstration"])


def knowledge(world: World, params: Params, day: date) -> bool:
    """A knowledge row of such a kind runs, or by course a course was passed."""
    shown = any(
        same(row["of"], params["of"]) and row["by"] in ways(params) and covers(row, day, "on")
        for row in world.rows("knowledge")
    )
    passed = any(
        same(row["of"], params["of"]) and read_day(row["on"]) <= day
        for row in world.rows("courses")
    )
    return shown or ("course" in ways(params) and passed)


def no_event(world: World, params: Params, day: date) -> bool:
    """No such event runs, or ended in the window; one day counts on that day at the least."""
    rows = [row for row in world.rows("events") if same(row["of"], params["of"])]
    return not any(read_day(row["on"]) <= day <= last_day(row, params) for row in rows)


def last_day(event: Row, params: Params) -> date:
    """Give the last day on which an event counts."""
    until = event.get("until", "")
    if until.startswith("9999"):
        return date.max
    first_after = after(read_day(until or event["on"]), params, "within")
    if first_after == date.max:
        return date.max
    return max(read_day(event["on"]), first_after - ONE_DAY)


def trains_in(world: World, params: Params, day: date) -> bool:
    """So many of the types are begun, or proficient."""
    reached = set()
    for row in world.rows("training"):
        proficient = bool(row.get("proficient")) and read_day(row["proficient"]) <= day
        begun = covers(row, day, "begun", "ended")
        if proficient or (params["stage"] == "begun" and begun):
            reached.add(form(row["type"]))
    wanted = listed(params["types"])
    return len(reached & forms(wanted)) >= int(params.get("at_least", len(wanted)))


def reviews(world: World, params: Params, day: date) -> bool:
    """So many reviews of any kind lie in the window."""
    return len(within(world.rows("reviews"), params, day, "window")) >= int(params["at_least"])


def points(world: World, params: Params, day: date) -> bool:
    """Enough points in all, in enough categories, and enough in each named one."""
    sums: dict[str, Fraction] = {}
    named = None if params.get("categories") is None else forms(params["categories"])
    for row in within(world.rows("points"), params, day, "window"):
        category = form(row["category"])
        if named is None or category in named:
            sums[category] = sums.get(category, Fraction(0)) + Fraction(row["points"])
    cap = params.get("cap_per_category")
    capped = [one if cap is None else min(one, Fraction(str(cap))) for one in sums.values()]
    return (
        sum(capped) >= Fraction(str(params.get("at_least", 0)))
        and sum(one > 0 for one in capped) >= params.get("categories_at_least", 0)
        and all(
            sums.get(name, 0) >= Fraction(str(params.get("each_at_least", 0)))
            for name in named or []
        )
    )

"""Ratings: the latest word, so many of the last, or every one of a window."""

from datetime import date
from fractions import Fraction
from typing import Any

from tests.property.brute.answers import NOT_MET, NOT_RECORDED, answer
from tests.property.brute.attested import latest_day, runs_on
from tests.property.brute.dated import within
from tests.property.brute.days import read_day, read_until
from tests.property.brute.names import same
from tests.property.brute.world import Row, World

Params = dict[str, Any]


def rating(world: World, params: Params, day: date) -> str:
    """The latest rating (of one day the lowest), or those looked back on, are high enough."""
    rows = [row for row in world.rows("ratings") if same(row["of"], params["of"])]
    if params.get("every"):
        return every_time(rows, params, day)
    if "of_last" in params:
        return so_many_times(rows, params, day)
    rows = latest_day(rows, day)
    if not rows:
        return NOT_RECORDED
    first = max(rows, key=lambda row: (-Fraction(row["value"]), read_until(row.get("until", ""))))
    if not runs_on(first, params, day):
        return NOT_RECORDED
    return answer(reaches(Fraction(first["value"]), params))


def every_time(rows: list[Row], params: Params, day: date) -> str:
    """Whether no value in the window is too low; one value that is too low spoils its day."""
    values = list(lowest_by_day(rows, params, day).values())
    return answer(all(reaches(value, params) for value in values)) if values else NOT_RECORDED


def so_many_times(rows: list[Row], params: Params, day: date) -> str:
    """Whether so many of the newest days reach the value, or still may."""
    by_day = lowest_by_day(rows, params, day)
    newest = sorted(by_day, reverse=True)[: params["of_last"]]
    enough = len([one for one in newest if reaches(by_day[one], params)])
    if enough >= params["times"]:
        return answer(truth=True)
    still_missing = params["of_last"] - len(newest)
    return NOT_MET if enough + still_missing < params["times"] else NOT_RECORDED


def lowest_by_day(rows: list[Row], params: Params, day: date) -> dict[date, Fraction]:
    """Give the lowest value of each rating day in the window."""
    found: dict[date, Fraction] = {}
    for row in within(rows, params, day, "within"):
        on, value = read_day(row["on"]), Fraction(row["value"])
        found[on] = min(found.get(on, value), value)
    return found


def reaches(value: Fraction, params: Params) -> bool:
    """Tell whether a value is high enough."""
    return value >= Fraction(str(params["at_least"]))

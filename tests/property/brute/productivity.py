"""Productivity: walking the closed months backwards, in exact fractions."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from tests.property.brute.answers import NOT_MET, NOT_RECORDED, answer
from tests.property.brute.days import covers, days_of_month, month_before, read_day
from tests.property.brute.document import listed
from tests.property.brute.names import forms, same
from tests.property.brute.thresholds import passes
from tests.property.brute.world import Row, World

Params = dict[str, Any]


def productivity(world: World, params: Params, day: date) -> str:
    """The earned minutes of the window stand so to the productive minutes."""
    months = taken_months(world, params, day)
    window: int = params["window_months"]
    if len(months) < window:
        return NOT_MET
    figures = [found for found in (month_figures(world, first) for first in months) if found]
    too_few = len(figures) < params.get("recorded_at_least", window)
    threshold = params["threshold"]
    if params["measure"] == "every_month":
        if not all(passes(earned / minutes, threshold) for earned, minutes in figures):
            return NOT_MET
        return NOT_RECORDED if too_few else answer(truth=True)
    if too_few:
        return NOT_RECORDED
    if params["measure"] == "average":
        ratio = sum(earned for earned, _ in figures) / sum(minutes for _, minutes in figures)
    else:
        ratio = sum(earned / minutes for earned, minutes in figures) / len(figures)
    return answer(passes(Fraction(ratio), threshold))


def taken_months(world: World, params: Params, day: date) -> list[date]:
    """Take closed months going back, passing over those on leave; give their first days."""
    closing = world.doc.get("months_close_on", 1)
    first = month_before(day - timedelta(days=closing - 1))
    taken: list[date] = []
    while len(taken) < params["window_months"]:
        if "within_level" in params and not is_within(world, params, first):
            break
        if not passed_over(world, first):
            taken.append(first)
        first = month_before(first)
    return taken


def is_within(world: World, params: Params, day: date) -> bool:
    """Tell whether one of the levels is held on a day."""
    return bool(forms(listed(params["within_level"])) & world.held(day))


def passed_over(world: World, first: date) -> bool:
    """Days away cover the whole month, or part of one without productive minutes."""
    away = [is_away(world, day) for day in days_of_month(first)]
    return all(away) or (any(away) and productive_minutes(world, first) <= 0)


def is_away(world: World, day: date) -> bool:
    """Tell whether a day lies in a leave, or between two spells of employment."""
    if any(covers(row, day) for row in world.rows("leaves")):
        return True
    spells = world.rows("coders")
    left_before = any(row.get("left") and read_day(row["left"]) <= day for row in spells)
    comes_back = any(read_day(row["hired"]) > day for row in spells)
    return left_before and comes_back and not world.employed(day)


def of_month(world: World, file: str, first: date) -> list[Row]:
    """List the coder's rows of a month."""
    return [row for row in world.rows(file) if row["month"] == f"{first:%Y-%m}"]


def productive_minutes(world: World, first: date) -> Fraction:
    """Give the month's productive minutes, 0 where there are none."""
    rows = of_month(world, "hours", first)
    return sum((Fraction(row["productive_minutes"] or "0") for row in rows), Fraction(0))


def month_figures(world: World, first: date) -> tuple[Fraction, Fraction] | None:
    """Give a month's earned and productive minutes; None where it is not recorded."""
    minutes = productive_minutes(world, first)
    rows = of_month(world, "productivity", first)
    if minutes <= 0 or not rows:
        return None
    earned = Fraction(0)
    for row in rows:
        standard = standard_for(world, row, first)
        if standard is None:
            return None
        each = Fraction(standard["minutes"]) / Fraction(standard["records"])
        earned += Fraction(row["records"]) * each
    return earned, minutes


def standard_for(world: World, row: Row, first: date) -> Row | None:
    """Find the standard in force on the first of the month: the facility's, else the corporate."""
    for facility in (row["facility"], "*"):
        for standard in world.facts.get("standards", []):
            fits = standard["facility"] == facility and same(standard["type"], row["type"])
            if fits and covers(standard, first):
                return standard
    return None

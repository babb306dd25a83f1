"""Accuracy: filtering validation reviews and pooling what is left."""

from datetime import date
from fractions import Fraction
from typing import Any

from tests.property.brute.answers import NOT_RECORDED, answer
from tests.property.brute.dated import within
from tests.property.brute.days import read_day
from tests.property.brute.document import listed
from tests.property.brute.names import form, forms
from tests.property.brute.thresholds import passes
from tests.property.brute.world import Row, World

Params = dict[str, Any]


def accuracy(world: World, params: Params, day: date) -> str:
    """Correct over total, pooled over the reviews that count, is high enough."""
    method = params["method"]
    rows = [row for row in world.rows("reviews") if counts(row, params)]
    if "last_reviews" in params:
        rows = newest(rows, params["last_reviews"], day)
    else:
        rows = within(rows, params, day, "window")
    total = sum(Fraction(row[method]) for row in rows)
    if total == 0 or total < params.get("sample_at_least", 1):
        return NOT_RECORDED
    correct = sum(Fraction(row[f"{method}_correct"]) for row in rows)
    return answer(passes(Fraction(correct) / Fraction(total), params["threshold"]))


def counts(row: Row, params: Params) -> bool:
    """A review counts when it is random, of the types asked for, and has figures."""
    right_type = "types" not in params or form(row["type"]) in forms(listed(params["types"]))
    has_figures = Fraction(row.get(params["method"]) or "0") > 0
    return row["sample"] == "random" and right_type and has_figures


def newest(rows: list[Row], count: int, day: date) -> list[Row]:
    """Take the newest n up to a day, with all of the n-th one's day; fewer as they are."""
    past = sorted(
        (row for row in rows if read_day(row["on"]) <= day),
        key=lambda row: read_day(row["on"]),
        reverse=True,
    )
    if len(past) <= count:
        return past
    return [row for row in past if read_day(row["on"]) >= read_day(past[count - 1]["on"])]

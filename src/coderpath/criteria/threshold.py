"""Thresholds in percent, compared exactly.

The article says "exceed" in one place and "met" in another, so both > and >= exist: a coder at
exactly 100 % is met at ">= 100%" and not at "> 100%".
"""

import re
from fractions import Fraction
from typing import Annotated, NamedTuple

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from coderpath.criteria.turns import Turn, more_is_stricter
from coderpath.facts.values.numbers import Number

PATTERN = r"^\s*(>=|>)\s*(\d+(?:\.\d+)?)\s*%\s*$"


class Threshold(NamedTuple):
    """More than, or at least, so many percent: parts / per, in whole numbers."""

    strictly: bool
    parts: int
    per: int

    @property
    def percent(self) -> Fraction:
        """The percentage, exactly."""
        return Fraction(self.parts, self.per)

    def holds(self, part: Number, whole: Number) -> bool:
        """Tell whether part / whole passes; `whole` is above zero."""
        found = part * 100 * self.per
        asked = whole * self.parts
        return found > asked if self.strictly else found >= asked

    @property
    def number(self) -> str:
        """The percentage as people write it: 97.5."""
        return f"{float(self.percent):g}"

    def __str__(self) -> str:
        return f"{'>' if self.strictly else '>='} {self.number}%"


def read_threshold(text: object) -> Threshold:
    """Read "> 100%" or ">= 97.5%"."""
    if isinstance(text, Threshold):
        return text
    match = re.match(PATTERN, text) if isinstance(text, str) else None
    if not match:
        raise PydanticCustomError("threshold", "no threshold")
    percent = Fraction(match[2])
    return Threshold(match[1] == ">", percent.numerator, percent.denominator)


ThresholdField = Annotated[
    Threshold,
    PlainValidator(read_threshold),
    WithJsonSchema({"type": "string", "pattern": PATTERN, "examples": ["> 100%", ">= 97.5%"]}),
]


def threshold_turn(old: Threshold, new: Threshold) -> Turn:
    """Compare: a higher percentage asks more; of one percentage, above it asks more than it."""
    if old.percent == new.percent:
        return more_is_stricter(old.strictly, new.strictly)
    return more_is_stricter(old.percent, new.percent)

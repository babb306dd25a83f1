"""Thresholds in percent, compared exactly: a lower bound, an upper bound, or a band of both.

The article says "exceed" in one place and "met" in another, so both > and >= exist: a coder at
exactly 100 % is met at ">= 100%" and not at "> 100%". Upper bounds are for ladders that watch a
pace that is too fast to be careful, or that ask something of those below a mark.
"""

import operator
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Annotated, Any, NamedTuple, TypeAlias

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from coderpath.criteria.turns import Turn, given_is_stricter, more_is_stricter, reverse, together
from coderpath.facts.values.numbers import Number

PATTERN = r"^\s*(>=|>|<=|<)\s*(\d+(?:\.\d+)?)\s*%\s*$"

Comparison: TypeAlias = Callable[[Any, Any], bool]

COMPARISONS: dict[str, Comparison] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}
SIGNS = {compare: sign for sign, compare in COMPARISONS.items()}


class Bound(NamedTuple):
    """More than, at least, less than or at most so many percent: parts / per, in whole numbers."""

    compare: Comparison
    parts: int
    per: int

    @property
    def percent(self) -> Fraction:
        """The percentage, exactly."""
        return Fraction(self.parts, self.per)

    def holds(self, part: Number, whole: Number) -> bool:
        """Tell whether part / whole passes; `whole` is above zero."""
        return self.compare(part * 100 * self.per, whole * self.parts)

    @property
    def strictly(self) -> bool:
        """Whether the percentage itself does not pass."""
        return self.compare in {operator.gt, operator.lt}

    @property
    def is_upper(self) -> bool:
        """Whether less passes, and more does not."""
        return self.compare in {operator.lt, operator.le}

    @property
    def lower(self) -> "Bound | None":
        """The bound itself, where more is asked."""
        return None if self.is_upper else self

    @property
    def upper(self) -> "Bound | None":
        """The bound itself, where less is asked."""
        return self if self.is_upper else None

    @property
    def bounds(self) -> "tuple[Bound, ...]":
        """The bound alone."""
        return (self,)

    @property
    def number(self) -> str:
        """The percentage as people write it: 97.5."""
        return f"{float(self.percent):g}"

    def __str__(self) -> str:
        return f"{SIGNS[self.compare]} {self.number}%"


class Band(NamedTuple):
    """A lower and an upper bound, both of which must hold."""

    lower: Bound
    upper: Bound

    def holds(self, part: Number, whole: Number) -> bool:
        """Tell whether part / whole passes both; `whole` is above zero."""
        return self.lower.holds(part, whole) and self.upper.holds(part, whole)

    @property
    def bounds(self) -> tuple[Bound, ...]:
        """The lower bound, then the upper one."""
        return (self.lower, self.upper)

    @property
    def strictly(self) -> bool:
        """Whether the lower percentage itself does not pass."""
        return self.lower.strictly

    @property
    def leaves_something(self) -> bool:
        """Whether there is a share that passes both bounds."""
        if self.lower.percent == self.upper.percent:
            return not (self.lower.strictly or self.upper.strictly)
        return self.lower.percent < self.upper.percent

    def __str__(self) -> str:
        return f"[{self.lower}, {self.upper}]"


Threshold: TypeAlias = Bound | Band


def missed(threshold: Threshold, share: Fraction) -> Bound:
    """Give the bound that a share (1 is 100 %) does not pass; of one that passes, the first."""
    bounds = threshold.bounds
    failing = (one for one in bounds if not one.holds(share.numerator, share.denominator))
    return next(failing, bounds[0])


def is_above(threshold: Threshold, share: Fraction) -> bool:
    """Tell whether a share (1 is 100 %) is more than is asked, so that only less would pass."""
    upper = threshold.upper
    return upper is not None and not upper.holds(share.numerator, share.denominator)


def whole_percent(threshold: Threshold) -> int:
    """Give a percentage without decimals to aim at: just above what is asked, and not too much."""
    lower, upper = threshold.lower, threshold.upper
    if lower is None:
        return int(threshold.bounds[0].percent)
    above = int(lower.percent) + 1
    return above if upper is None or upper.holds(above, 100) else int(upper.percent)


def read_threshold(given: object) -> Threshold:
    """Read "> 100%", ">= 97.5%", "< 80%", "<= 120%", or a list of a lower and an upper one."""
    if isinstance(given, Bound | Band):
        return given
    if not isinstance(given, list | tuple):
        return _read_bound(given)
    bounds = [_read_bound(one) for one in given]
    lower = [bound for bound in bounds if not bound.is_upper]
    upper = [bound for bound in bounds if bound.is_upper]
    if len(lower) != 1 or len(upper) != 1:
        raise PydanticCustomError("no_band", "no lower and upper bound")
    band = Band(lower[0], upper[0])
    if not band.leaves_something:
        raise PydanticCustomError(
            "empty_band", "{one}, {other}", {"one": str(band.lower), "other": str(band.upper)}
        )
    return band


def _read_bound(text: object) -> Bound:
    match = re.match(PATTERN, text) if isinstance(text, str) else None
    if not match:
        raise PydanticCustomError("threshold", "no threshold")
    percent = Fraction(match[2])
    return Bound(COMPARISONS[match[1]], percent.numerator, percent.denominator)


BOUND_SCHEMA = {"type": "string", "pattern": PATTERN, "examples": ["> 100%", ">= 97.5%", "< 80%"]}
BAND_SCHEMA = {
    "type": "array",
    "items": BOUND_SCHEMA,
    "minItems": 2,
    "maxItems": 2,
    "allOf": [{"contains": {"pattern": r"^\s*>"}}, {"contains": {"pattern": r"^\s*<"}}],
    "examples": [[">= 95%", "<= 120%"]],
}

ThresholdField = Annotated[
    Threshold,
    PlainValidator(read_threshold),
    WithJsonSchema({"anyOf": [BOUND_SCHEMA, BAND_SCHEMA]}),
]


def threshold_turn(old: Threshold, new: Threshold) -> Turn:
    """Compare: a higher lower bound asks more, a smaller upper one too, and any that is added."""
    return together(_lower_turn(old.lower, new.lower), _upper_turn(old.upper, new.upper))


def _lower_turn(old: Bound | None, new: Bound | None) -> Turn:
    if old is None or new is None:
        return given_is_stricter(old, new)
    if old.percent == new.percent:
        return more_is_stricter(old.strictly, new.strictly)
    return more_is_stricter(old.percent, new.percent)


def _upper_turn(old: Bound | None, new: Bound | None) -> Turn:
    if old is None or new is None:
        return given_is_stricter(old, new)
    if old.percent == new.percent:
        return more_is_stricter(old.strictly, new.strictly)
    return reverse(more_is_stricter(old.percent, new.percent))

"""Percentages for people, which never look better or worse than the exact figure is.

A percentage is rounded down to one decimal, so 99.99 % never prints as 100.0 %. Rounding down can
still hide that a figure is above a threshold (100.04 % would print as 100.0 % beside "above
100%"). So more decimals are printed until the printed figure stands on the same side of the
threshold as the exact one: below, at it, or above.
"""

from fractions import Fraction

from coderpath.criteria.threshold import SIGNS, Threshold


def percent_text(ratio: Fraction, threshold: Threshold | None = None) -> str:
    """Write a ratio (1 is 100 %) in percent."""
    percent = ratio * 100
    digits = 1
    while threshold and _side(_down(percent, digits), threshold) != _side(percent, threshold):
        digits += 1
    whole, rest = divmod(int(_down(percent, digits) * 10**digits), 10**digits)
    return f"{whole:,}.{rest:0{digits}d}%"


def _down(percent: Fraction, digits: int) -> Fraction:
    return Fraction(percent * 10**digits // 1, 10**digits)


def _side(percent: Fraction, threshold: Threshold) -> tuple[int, ...]:
    """Tell on which side of each bound a percentage stands."""
    asked = [bound.percent for bound in threshold.bounds]
    return tuple((percent > one) - (percent < one) for one in asked)


BOUND_WORDS = {">": "above", ">=": "at least", "<": "below", "<=": "at most"}


def threshold_text(threshold: Threshold) -> str:
    """Write a threshold: above 100%, at least 97.5%, at least 95% and at most 120%."""
    return " and ".join(
        f"{BOUND_WORDS[SIGNS[bound.compare]]} {bound.number}%" for bound in threshold.bounds
    )


def asked_of(threshold: Threshold) -> str:
    """Write a threshold behind what is measured: productivity above 100%, of at least 97.5%."""
    return threshold_text(threshold) if threshold.strictly else f"of {threshold_text(threshold)}"


def bring_text(what: str, threshold: Threshold) -> str:
    """Write what to aim at: bring the average above 100%, or to at least 97.5%."""
    to = "" if threshold.strictly else "to "
    return f"Bring {what} {to}{threshold_text(threshold)}"


def too_much_text(threshold: Threshold) -> str:
    """Write that more would not help, where a figure is above what is asked."""
    return f"More does not help: {threshold_text(threshold)} is asked"

"""Thresholds such as "> 100%" and ">= 97.5%", compared exactly."""

from fractions import Fraction


def passes(ratio: Fraction, threshold: str) -> bool:
    """Compare an exact ratio (1 is 100 %) with a threshold."""
    if threshold.startswith(">="):
        return ratio >= percent(threshold[2:])
    if threshold.startswith(">"):
        return ratio > percent(threshold[1:])
    raise ValueError(threshold)


def percent(text: str) -> Fraction:
    """Read a percentage as an exact share."""
    return Fraction(text.strip().removesuffix("%").strip()) / 100

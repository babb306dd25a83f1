"""Thresholds such as "> 100%", "<= 120%" and bands of two, compared exactly."""

from fractions import Fraction


def passes(ratio: Fraction, threshold: str | list[str]) -> bool:
    """Compare an exact ratio (1 is 100 %) with a threshold; of a band, with both of its bounds."""
    if isinstance(threshold, list):
        return all(passes(ratio, bound) for bound in threshold)
    if threshold.startswith(">="):
        return ratio >= percent(threshold[2:])
    if threshold.startswith("<="):
        return ratio <= percent(threshold[2:])
    if threshold.startswith(">"):
        return ratio > percent(threshold[1:])
    if threshold.startswith("<"):
        return ratio < percent(threshold[1:])
    raise ValueError(threshold)


def percent(text: str) -> Fraction:
    """Read a percentage as an exact share."""
    return Fraction(text.strip().removesuffix("%").strip()) / 100

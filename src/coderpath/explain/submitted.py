"""What holders of a level submit each month, in words."""

from collections.abc import Sequence

from coderpath.sentence.words import listed


def submitted(figures: Sequence[str]) -> str:
    """Say what is submitted, within a sentence: "submits productivity and hours each month"."""
    return f"submits {listed(figures)} each month"

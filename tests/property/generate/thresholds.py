"""Strategies for thresholds: a lower bound mostly, an upper one, or a band of both."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from tests.property.generate.draws import Strategy, weighted


def thresholds(lower: Sequence[str], upper: Sequence[str]) -> Strategy[Any]:
    """Draw one of the bounds, or one of each that leave something between them, in either order."""
    below, above = st.sampled_from(lower), st.sampled_from(upper)
    band = st.tuples(below, above).filter(leaves_something)
    either_way = st.tuples(band, st.booleans()).map(lambda one: [*one[0]][:: -1 if one[1] else 1])
    return weighted((6, below), (1, above), (1, either_way))


def leaves_something(bounds: tuple[str, str]) -> bool:
    """Tell whether something passes both bounds."""
    least, most = (float(bound.strip("<>=% ")) for bound in bounds)
    return least < most or (least == most and all("=" in bound for bound in bounds))

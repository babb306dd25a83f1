"""Strategies for ratings: the latest, so many of the last, or every one of a window."""

from hypothesis import strategies as st

from tests.property.generate.draws import (
    Plain,
    Strategy,
    having,
    lasting,
    maybe,
    merged,
    weighted,
)
from tests.property.generate.vocabulary import RATINGS

WHAT = merged(
    having("of", st.sampled_from(RATINGS)), having("at_least", st.sampled_from([2, 3, 4]))
)
LATEST = merged(WHAT, maybe(lasting("within"), 3))
EVERY = merged(WHAT, having("every", st.sampled_from([True])), lasting("within"))


def so_many(of_last: int) -> Strategy[Plain]:
    """Draw how many of the last ratings."""
    times = having("times", st.integers(1, of_last))
    return merged(WHAT, maybe(lasting("within"), 3), having("of_last", st.just(of_last)), times)


RATING = weighted((2, LATEST), (1, EVERY), (2, st.integers(1, 4).flatmap(so_many)))

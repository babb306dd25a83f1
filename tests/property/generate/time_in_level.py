"""Strategies for time in levels: so long, or not yet so long."""

from hypothesis import strategies as st

from tests.property.generate.draws import (
    Plain,
    Strategy,
    having,
    lasting,
    maybe,
    merged,
    one_or_list,
    weighted,
)


def time_in_level(levels: tuple[str, ...]) -> Strategy[Plain]:
    """Draw time in one of a path's levels, or in several."""
    named = having("level", one_or_list(levels))
    reached = merged(named, lasting("", (1, 2, 3, 5)), maybe(having("continuous", st.booleans())))
    return weighted((3, reached), (1, below(levels)))


def below(levels: tuple[str, ...]) -> Strategy[Plain]:
    """Draw how old the present spell may not become."""
    return merged(having("level", one_or_list(levels)), lasting("below", (1, 2, 3, 5)))

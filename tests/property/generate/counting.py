"""Strategies for time that is added up: by its share of full time, without long leaves."""

from hypothesis import strategies as st

from tests.property.generate.draws import (
    Plain,
    Strategy,
    having,
    lasting,
    maybe,
    merged,
    one_or_list,
    some,
    weighted,
)
from tests.property.generate.vocabulary import SETTINGS

FULL_TIME = having("full_time_equivalent", st.just(value=True))
WITHOUT_LEAVE = lasting("without_leave_over", (1, 2, 3))
COUNTING = st.one_of(FULL_TIME, WITHOUT_LEAVE, merged(FULL_TIME, WITHOUT_LEAVE))
LENGTH = lasting("", (1, 2, 3, 5, 7))
IN_SETTINGS = merged(having("in", some(SETTINGS)), LENGTH, COUNTING)
BY_SHARE = merged(having("in", some(SETTINGS)), LENGTH, FULL_TIME)
LESS_LEAVE = merged(having("in", some(SETTINGS)), LENGTH, WITHOUT_LEAVE)
EXPERIENCE = merged(having("in", some(SETTINGS)), lasting("", (1, 2, 3, 5)), maybe(COUNTING, 3))


def time_counted(levels: tuple[str, ...]) -> Strategy[Plain]:
    """Draw time in levels of which days count for less, or not at all."""
    return in_all(levels, COUNTING)


def in_all(levels: tuple[str, ...], counting: Strategy[Plain]) -> Strategy[Plain]:
    """Draw time in levels, all in all, counted in a way."""
    named = having("level", one_or_list(levels))
    return merged(named, LENGTH, having("continuous", st.just(value=False)), counting)


def time_in_level(levels: tuple[str, ...]) -> Strategy[Plain]:
    """Draw time in one of a path's levels, or in several."""
    reached = merged(
        having("level", one_or_list(levels)),
        lasting("", (1, 2, 3, 5)),
        maybe(having("continuous", st.booleans())),
    )
    return weighted((3, reached), (1, below(levels)), (1, time_counted(levels)))


def below(levels: tuple[str, ...]) -> Strategy[Plain]:
    """Draw how old the present spell may not become."""
    return merged(having("level", one_or_list(levels)), lasting("below", (1, 2, 3, 5)))

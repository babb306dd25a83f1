"""Small pieces that the strategies are made of."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

Strategy = st.SearchStrategy
Plain = dict[str, Any]


def merged(*parts: Strategy[Plain]) -> Strategy[Plain]:
    """Draw several mappings and join them."""
    return st.tuples(*parts).map(lambda found: {key: one[key] for one in found for key in one})


def having(key: str, values: Strategy[Any]) -> Strategy[Plain]:
    """Draw one key with its value."""
    return values.map(lambda value: {key: value})


def maybe(part: Strategy[Plain], count: int = 2) -> Strategy[Plain]:
    """Draw a mapping once in `count` times, else nothing."""
    return one_in(count).flatmap(lambda there: part if there else st.just({}))


def lasting(name: str, months: Sequence[int] = (1, 2, 3, 4)) -> Strategy[Plain]:
    """Draw a duration: months, or about as many weeks."""
    prefix = f"{name}_" if name else ""
    return st.one_of(
        having(prefix + "months", st.sampled_from(months)),
        having(prefix + "weeks", st.sampled_from([4 * count + 1 for count in months])),
    )


def one_or_list(values: Sequence[str]) -> Strategy[Any]:
    """Draw one value, or a list of one or more."""
    return st.one_of(st.sampled_from(values), some(values))


def some(values: Sequence[str], at_least: int = 1) -> Strategy[list[str]]:
    """Draw a list of different values."""
    return st.lists(st.sampled_from(values), min_size=at_least, max_size=3, unique=True)


def one_in(count: int) -> Strategy[bool]:
    """Draw true once in `count` times; false is the simplest."""
    return st.integers(0, count - 1).map(lambda number: number == count - 1)


def weighted(*parts: tuple[int, Strategy[Any]]) -> Strategy[Any]:
    """Draw from one of the strategies, so many times as often (`one_of` drops duplicates)."""
    drawn = [strategy for weight, strategy in parts for _ in range(weight)]
    return st.sampled_from(drawn).flatmap(lambda strategy: strategy)

"""Stricter and looser, there and back, as one test for every kind."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from coderpath.changes.meaning import compare
from coderpath.changes.written import read_back, written
from coderpath.criteria import Criterion
from coderpath.criteria.turns import Direction, Turn, reverse

A, B, C, D = ({"skill": {"of": name}} for name in "abcd")

Pairs = Sequence[tuple[Any, Any]]


def read(kind: str, params: Any) -> Criterion:
    """Read a criterion, and see that what is written of it reads back as the same."""
    criterion = read_back({kind: params})
    assert criterion is not None
    again = read_back(written(criterion))
    assert again is not None
    assert compare(criterion, again) is None
    assert written(again) == written(criterion)
    return criterion


def turning(
    kind: str, *, stricter: Pairs = (), other: Pairs = (), same: Pairs = ()
) -> Callable[[Any, Any, Turn], None]:
    """Make the test of which changes of a kind ask more, something else, or the same."""
    cases = [
        *((old, new, Direction.STRICTER) for old, new in stricter),
        *((old, new, Direction.OTHER) for old, new in other),
        *((old, new, None) for old, new in same),
    ]

    @pytest.mark.parametrize(("old", "new", "turn"), cases)
    def test(old: Any, new: Any, turn: Turn) -> None:
        before, after = read(kind, old), read(kind, new)
        assert compare(before, after) is turn
        assert compare(after, before) is reverse(turn)

    return test

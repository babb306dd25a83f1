"""What makes two rows of a kind speak of the same thing, although they may say different things."""

from collections.abc import Callable
from operator import itemgetter
from typing import Any

from coderpath.facts.kinds import KINDS


def key_of(kind: str) -> Callable[[Any], Any]:
    """Make a function that gives what a row of a kind is about."""
    return itemgetter(*map(KINDS[kind].index, KINDS[kind].key))

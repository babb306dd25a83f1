"""What is asked next: the fixed mix, dealt anew every twenty requests."""

from collections.abc import Iterator
from enum import StrEnum
from random import Random
from threading import Lock


class Kind(StrEnum):
    """The kinds of request that the mix counts."""

    CODER = "coder page"
    WHY = "Why"
    BOARD = "board"
    QUEUE = "queue"
    FORM = "what is written on"
    WRITE = "write"


MIX = {Kind.CODER: 8, Kind.WHY: 3, Kind.BOARD: 3, Kind.QUEUE: 2, Kind.WRITE: 2}
"""Of eighteen turns, which are twenty requests: who writes opens first what it is written on.

These are queues as well, or what a queue leads to, so that of twenty requests four are queues.
"""
TURNS, REQUESTS = sum(MIX.values()), sum(MIX.values()) + MIX[Kind.WRITE]


class Deck:
    """Deals the kinds to many at once, the same for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self._lock, self._chance = Lock(), Random(seed)
        self._dealt = self._dealing()

    def next(self) -> tuple[Kind, Random]:
        """Give a kind, and chance for who does it."""
        with self._lock:
            return next(self._dealt), Random(self._chance.random())

    def _dealing(self) -> Iterator[Kind]:
        while True:
            kinds = [kind for kind, number in MIX.items() for _ in range(number)]
            self._chance.shuffle(kinds)
            yield from kinds

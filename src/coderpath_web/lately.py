"""Whom a table that grows has touched lately, as a process noticed it.

A mark of the whole table moves with every row about anybody. What speaks of a team, and is kept,
hangs on its own people alone: on when a row last touched any of them.
"""

from collections.abc import Callable, Hashable, Iterable
from threading import Lock
from typing import Generic, TypeVar

from django.db import connection

Mark = TypeVar("Mark")
Name = TypeVar("Name", bound=Hashable)


class Lately(Generic[Mark]):
    """Numbers that grow as rows come: of each name that a row touches, and of all together.

    `come_to` says how far the table has come. `touched` names what was touched since it had come so
    far; None where that cannot be told, or is everything.
    """

    def __init__(
        self,
        come_to: Callable[[], Mark],
        touched: Callable[[Mark], Iterable[Hashable] | None],
    ) -> None:
        self._come_to, self._touched = come_to, touched
        self._lock = Lock()
        self._seen: Mark | None = None
        self._turn = self._all = 0
        self._last: dict[Hashable, int] = {}

    def mark(self, names: Iterable[Hashable] | None) -> Hashable:
        """Give what is the same as long as none of some names is touched; of all names when None.

        Inside a transaction it is never the same: there stand rows that nobody else sees yet. What
        is read after the mark was taken is at least as new.
        """
        if connection.in_atomic_block:
            return object()
        self._look()
        if names is None:
            return self._turn
        last = self._last
        return max(self._all, max((last.get(name, 0) for name in names), default=0))

    def each(self, names: Iterable[Name]) -> dict[Name, Hashable]:
        """Give the mark of each of some names, asked for together."""
        if connection.in_atomic_block:
            return {name: object() for name in names}
        self._look()
        last = self._last
        return {name: max(self._all, last.get(name, 0)) for name in names}

    def _look(self) -> None:
        if self._come_to() == self._seen:
            return
        with self._lock:
            come_to = self._come_to()
            if come_to == self._seen:
                return
            touched = None if self._seen is None else self._touched(self._seen)
            self._turn += 1
            if touched is None:
                self._all = self._turn
            else:
                # In the place of the one before: others may be going through that.
                self._last = {**self._last, **dict.fromkeys(touched, self._turn)}
            self._seen = come_to

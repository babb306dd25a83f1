"""What was worked out, kept in a process for as long as what it was worked out from is the same.

The key says all that the answer hangs on, such as how far the journal has come: an answer is never
out of date, it is only not asked for any more. Inside a transaction nothing is kept or taken:
there stand rows that nobody else sees yet, and that may be given back.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from threading import Lock
from typing import Any, ClassVar, Generic, TypeVar

from django.db import connection

Given = TypeVar("Given")


class KeptWhile(Generic[Given]):
    """The answers last asked for; what they hold is shared, so nobody may change it."""

    every: ClassVar[list["KeptWhile[Any]"]] = []
    """All that a process keeps."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._answers: OrderedDict[Hashable, Given] = OrderedDict()
        self._lock = Lock()
        self.every.append(self)

    def get(self, key: Hashable, make: Callable[[], Given]) -> Given:
        """Give the answer to a key; two who ask for it at once may both work it out."""
        if connection.in_atomic_block:
            return make()
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
        answer = make()
        with self._lock:
            self._answers[key] = answer
            if len(self._answers) > self.most:
                self._answers.popitem(last=False)
        return answer

    def known(self, keys: Iterable[Hashable]) -> dict[Hashable, Given]:
        """Give the answers to those of some keys that are kept; the others are asked together."""
        if connection.in_atomic_block:
            return {}
        with self._lock:
            return {key: self._answers[key] for key in keys if key in self._answers}

    def keep(self, answers: Mapping[Hashable, Given]) -> None:
        """Keep answers that were worked out together."""
        if connection.in_atomic_block:
            return
        with self._lock:
            self._answers.update(answers)
            while len(self._answers) > self.most:
                self._answers.popitem(last=False)

    def forget(self) -> None:
        """Forget every answer."""
        with self._lock:
            self._answers.clear()


class Made:
    """What is made of one thing that is kept, and kept with it."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._made: dict[Hashable, Any] = {}

    def once(self, key: Hashable, make: Callable[[], Given]) -> Given:
        """Give what hangs on nothing but that thing and a key: made once as long as it is kept."""
        if key in (made := self._made):
            found: Given = made[key]
            return found
        answer = make()
        # In the place of all others, not beside too many: another may be looking at those.
        self._made = {**(made if len(made) < self.most else {}), key: answer}
        return answer


def forget_all(**_signal: object) -> None:
    """Forget all that is kept: the tables were made anew, or emptied."""
    for one in KeptWhile.every:
        one.forget()

"""How long somebody else waits who writes a little while something large is being saved."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

PAUSE = 0.05  # seconds between one entry and the next


class Waits:
    """The seconds that each entry of the other took."""

    def __init__(self) -> None:
        self.taken: list[float] = []
        self.failed = 0

    @property
    def longest(self) -> float:
        """The longest wait."""
        return max(self.taken, default=0.0)


@contextmanager
def somebody_else() -> Iterator[Waits]:
    """Let another thread write entries as long as the work within lasts."""
    waits, done = Waits(), threading.Event()
    other = threading.Thread(target=_write, args=(waits, done))
    other.start()
    try:
        yield waits
    finally:
        done.set()
        other.join()


def _write(waits: Waits, done: threading.Event) -> None:
    from django.db import OperationalError, connection, transaction  # noqa: PLC0415 -- after set-up

    from coderpath_web.journal.actions import write_entry  # noqa: PLC0415 -- as above

    while not done.wait(PAUSE):
        start = time.perf_counter()
        try:
            with transaction.atomic():
                write_entry(by=None, action="standing.read")
        except OperationalError:
            waits.failed += 1
        waits.taken.append(time.perf_counter() - start)
    connection.close()

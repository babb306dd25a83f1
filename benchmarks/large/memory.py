"""The most memory that the processes of a server have held, as Linux counts it for each."""

import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

from coderpath_web.process import CHILD

BETWEEN = 0.1  # seconds
PROCESSES = Path("/proc")
SERVER, WORK = "the server", "a process that works something out"


class Memory:
    """The most that any one process held, in megabytes, by what it was; empty but on Linux."""

    def __init__(self) -> None:
        self.most: defaultdict[str, float] = defaultdict(float)

    def look(self) -> None:
        """Look once at every process below this one."""
        for process, what in _below(os.getpid()):
            self.most[what] = max(self.most[what], _held(process))


@contextmanager
def watched() -> Iterator[Memory]:
    """Watch the processes below this one meanwhile."""
    memory, over = Memory(), Event()

    def watch() -> None:
        while not over.wait(BETWEEN):
            memory.look()

    thread = Thread(target=watch)
    thread.start()
    try:
        yield memory
    finally:
        over.set()
        thread.join()


def _below(process: int) -> Iterator[tuple[str, str]]:
    """Give the processes below one: their numbers, and what they do."""
    children: defaultdict[str, list[str]] = defaultdict(list)
    for place in PROCESSES.glob("[0-9]*/stat"):
        with suppress(OSError):
            # After the name, which stands in brackets: its state, and who started it.
            children[place.read_text().rpartition(")")[2].split()[1]].append(place.parent.name)
    found = list(children[str(process)])
    for one in found:
        found += children[one]
        with suppress(OSError):
            yield one, WORK if CHILD in (PROCESSES / one / "cmdline").read_text() else SERVER


def _held(process: str) -> float:
    with suppress(OSError, StopIteration, ValueError):
        lines = (PROCESSES / process / "status").read_text().splitlines()
        most = next(line for line in lines if line.startswith("VmHWM"))
        return int(most.split()[1]) * 1024 / 1_000_000
    return 0.0

"""Who took what of the processor, so that a figure tells of the product and not of the machine."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TICKS = os.sysconf("SC_CLK_TCK")  # a second
PARENT, OWN, REAPED, IDLE = 1, (11, 12), (13, 14), (3, 4)
"""Places of numbers in what Linux says of a process after its name, and of the whole machine."""


class Taken(NamedTuple):
    """Seconds of the processor: by who asks, by the server with its children, by all together."""

    at: float
    asking: float
    serving: float
    all: float

    def since(self, before: "Taken") -> "Taken":
        """Give what was taken since an earlier moment; `at` is how long that was."""
        return Taken(*(now - then for now, then in zip(self, before, strict=True)))


def taken(server: int) -> Taken:
    """Read it off Linux; elsewhere only what those who ask took is known."""
    busy = _busy()
    serving = sum(_of(server)) if busy else 0.0
    return Taken(time.monotonic(), time.process_time(), serving, busy)


def _busy() -> float:
    try:
        numbers = list(map(int, Path("/proc/stat").read_text().splitlines()[0].split()[1:9]))
    except OSError:
        return 0.0
    return (sum(numbers) - sum(numbers[at] for at in IDLE)) / TICKS


def _of(server: int) -> Iterator[float]:
    """Give what each process took that the server started, and those that it started in turn."""
    parents, used = {}, {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            said = file.read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        number = int(file.parent.name)
        parents[number] = int(said[PARENT])
        used[number] = sum(int(said[at]) for at in (*OWN, *REAPED)) / TICKS
    family = {server}
    while found := {one for one, parent in parents.items() if parent in family} - family:
        family |= found
    yield from (seconds for number, seconds in used.items() if number in family)

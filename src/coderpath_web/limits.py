"""What a process of its own may take of the machine, whatever it is given to work on."""

import os
import resource

MOST_MEMORY = 2 * 1024**3
"""Bytes of address space; a department's six years need a fraction of it."""
MOST_SECONDS = 600
"""Of computing time, after which the system ends the process."""
STEPS_BACK = 5
"""Of the 19 that there are: a third of the share of a page where both want one processor. With ten,
an import beside people who never pause took many minutes."""


def step_back() -> None:
    """Let this thread give way to pages, for good: stepping forward again takes rights of its own.

    Where a system knows no share of a single thread, such as macOS, the whole process gives way.
    """
    os.nice(STEPS_BACK)


def keep_limits(*, memory: int = MOST_MEMORY, seconds: int = MOST_SECONDS) -> None:
    """Bind this process, before it loads anything: bytes of addresses, seconds of computing.

    The system ends it where it takes longer, and leaves no copy of its memory.
    """
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

"""`python -m coderpath_web.rooms.imports.child NUMBER WORK LOCK`: some work, in its limits."""

import os
import resource
import sys

MOST_MEMORY = 2 * 1024**3
"""Bytes of address space; a department's six years need a fraction of it."""
MOST_SECONDS = 600
"""Of computing time, after which the system ends the process."""


def run(key: int, work: str, lock: int) -> None:
    """Do a piece of work, and write down why it could not be done if so; then let its lock go."""
    import django  # noqa: PLC0415 -- after the limits

    django.setup()
    from coderpath_web.rooms.imports import work as works  # noqa: PLC0415 -- after set-up
    from coderpath_web.rooms.imports.failing import say_failure  # noqa: PLC0415 -- after set-up
    from coderpath_web.rooms.imports.running import let_go  # noqa: PLC0415 -- after set-up

    known = {"look": works.look, "save": works.save, "undo": works.undo}
    try:
        known[work](key)
    except BaseException as error:
        say_failure(key, error)
        raise
    finally:
        let_go(lock)


def _limit(work: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if work == "look":
        os.nice(5)  # Saving holds others up until it is done, so only looking gives way.


if __name__ == "__main__":
    _limit(sys.argv[2])
    run(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]))

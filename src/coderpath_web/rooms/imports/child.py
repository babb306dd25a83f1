"""`python -m coderpath_web.rooms.imports.child NUMBER WORK LOCK`: some work, in its limits."""

import gc
import sys

from coderpath_web.limits import keep_limits, step_back
from coderpath_web.process import let_go


def run(key: int, work: str, lock: int) -> None:
    """Do a piece of work, and write down why it could not be done if so; then let its lock go."""
    import django  # noqa: PLC0415 -- after the limits

    django.setup()
    from coderpath_web.rooms.imports import work as works  # noqa: PLC0415 -- after set-up
    from coderpath_web.rooms.imports.failing import say_failure  # noqa: PLC0415 -- after set-up

    known = {"look": works.look, "save": works.save, "undo": works.undo}
    try:
        known[work](key)
    except BaseException as error:
        say_failure(key, error)
        raise
    finally:
        let_go(lock)


if __name__ == "__main__":
    keep_limits()
    gc.set_threshold(100_000, 50, 100)  # Rows hold no cycles; searching them takes a tenth longer.
    if sys.argv[2] == "look":
        step_back()  # Saving gives way until it holds others up.
    run(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]))

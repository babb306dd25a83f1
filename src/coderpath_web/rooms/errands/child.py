"""`python -m coderpath_web.rooms.errands.child NAME LOCK`: an errand done, in its limits."""

import sys

from coderpath_web.limits import keep_limits
from coderpath_web.process import let_go


def run(name: str, lock: int) -> None:
    """Do an errand, and keep what became of it; then let its lock go."""
    import django  # noqa: PLC0415 -- after the limits

    django.setup()
    from coderpath_web.rooms.errands.doing import do  # noqa: PLC0415 -- after set-up
    from coderpath_web.rooms.errands.errand import errand_of  # noqa: PLC0415 -- after set-up

    try:
        if errand := errand_of(name):
            do(errand)
    finally:
        let_go(lock)


if __name__ == "__main__":
    keep_limits()
    run(sys.argv[1], int(sys.argv[2]))

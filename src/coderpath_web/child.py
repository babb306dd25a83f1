"""`python -m coderpath_web.child WORK LOCK ARGUMENT ...`: some work in its limits, whoever's it is.

`process.start` starts it: WORK is the dotted name of a function, which gets the arguments as texts.
"""

import sys
from collections.abc import Sequence

from coderpath_web.limits import keep_limits
from coderpath_web.process import let_go


def run(work: str, lock: int, arguments: Sequence[str]) -> None:
    """Do the work; then let its lock go, whatever came of it."""
    import django  # noqa: PLC0415 -- after the limits
    from django.utils.module_loading import import_string  # noqa: PLC0415 -- after the limits

    django.setup()
    do = import_string(work)
    try:
        do(*arguments)
    finally:
        let_go(lock)


if __name__ == "__main__":
    keep_limits()
    run(sys.argv[1], int(sys.argv[2]), sys.argv[3:])

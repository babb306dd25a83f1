"""Filling an empty database with the demo organisation, in a process of its own.

`python -m benchmarks.web.filling` prints how long it took and how much memory it needed.
"""

import json
import resource
import sys
import time

from coderpath_web.commands.installation import open_installation

MEGA = 1_000_000
KILO = 1024


def main() -> None:
    """Print one object."""
    open_installation()
    from coderpath_web.demo.load import load_demo  # noqa: PLC0415 -- after set-up

    start = time.perf_counter()
    load_demo()
    seconds = time.perf_counter() - start
    peak = megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    sys.stdout.write(json.dumps({"seconds": seconds, "megabytes": peak}) + "\n")


def megabytes(most: int) -> float:
    """Give the most memory that a process has held, which systems count in units of their own."""
    return most * (1 if sys.platform == "darwin" else KILO) / MEGA


if __name__ == "__main__":
    main()

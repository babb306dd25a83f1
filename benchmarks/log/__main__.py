"""`python -m benchmarks.log`: the bytes of one recorded fact in the log, on both databases.

`--against PATH` holds them against another checkout's.
"""

import json
import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from benchmarks.web.__main__ import DATABASES, installation

HERE = Path(__file__).parents[2]
LOGGING = "-c autovacuum=off"
"""Otherwise as PostgreSQL is: what it clears up by itself would be counted now and then."""


def main() -> None:
    """Print a table for each database: kilobytes, and the share of the other checkout's."""
    asked = _asked()
    for database in asked.database or DATABASES:
        ours = logged(HERE, database)
        theirs = logged(asked.against, database) if asked.against else {}
        print(f"{database}: one fact in the log, median of the coders   here    there  share")
        for what, size in ours.items():
            line = f"{what:<54} {size / 1000:>8.1f} kB"
            if other := theirs.get(what):
                line += f" {other / 1000:>8.1f} kB {size / other:>6.3f}"
            print(line)


def logged(checkout: Path, database: str) -> dict[str, float]:
    """Put the demo on file by a checkout, and facts after it; give the bytes by what it was."""
    with installation(database, LOGGING) as environment:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.log.recording"],
            check=True,
            cwd=HERE,
            env=os.environ | environment | {"PYTHONPATH": str(checkout.resolve() / "src")},
            stdout=subprocess.PIPE,
            text=True,
        )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _asked() -> Namespace:
    parser = ArgumentParser("python -m benchmarks.log", description=__doc__)
    parser.add_argument("--against", type=Path, metavar="PATH", help="another checkout")
    parser.add_argument("--database", action="append", choices=DATABASES)
    return parser.parse_args()


if __name__ == "__main__":
    main()

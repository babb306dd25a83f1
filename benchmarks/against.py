"""Two checkouts side by side: how long the judge takes of each, and how they are to each other.

They take turns, a process each, so that both meet the same machine; the least CPU time of each
counts. A ratio found so is true on a busy machine too, where seconds are not.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

Found = dict[str, float]


def against(other: Path, demo: Path, turns: int) -> None:
    """Print a line for each work: milliseconds here and in the other checkout, and the ratio."""
    here = Path(__file__).parents[1]
    least: dict[Path, Found] = {here: {}, other.resolve(): {}}
    for _ in range(turns):
        for checkout, found in least.items():
            for what, taken in one_turn(checkout, demo).items():
                found[what] = min(taken, found.get(what, taken))
    ours, theirs = least.values()
    print(f"{'':<48} {'here':>9} {'there':>9} {'ratio':>6}   least CPU time of {turns} turns each")
    for what, taken in ours.items():
        print(f"{what:<48} {taken:>6.2f} ms {theirs[what]:>6.2f} ms {taken / theirs[what]:>6.2f}")


def one_turn(checkout: Path, demo: Path) -> Mapping[str, float]:
    """Measure a checkout's library by these benchmarks, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.one_coder", demo],
        check=True,
        cwd=Path(__file__).parents[1],
        env=os.environ | {"PYTHONPATH": str(checkout / "src")},
        stdout=subprocess.PIPE,
        text=True,
    )
    found: Found = json.loads(done.stdout)
    return found

"""`make bench`: the judge's speed for one coder, and for the whole demo organisation.

`python -m benchmarks --against PATH` holds it against another checkout instead.
"""

import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.against import against
from benchmarks.one_coder import ON, shipped
from benchmarks.ten_years import tables
from benchmarks.timing import line, times
from coderpath.facts.reading import read_facts, read_tables
from coderpath.facts.record import Facts
from coderpath.judge import judge
from coderpath.path import CareerPath
from coderpath.replay import replay
from coderpath_demo import generate, write
from coderpath_demo.generate import UNTIL

SEED = 1


def main() -> None:
    """Print one line for each figure."""
    parser = ArgumentParser("python -m benchmarks", description=__doc__)
    parser.add_argument("--against", type=Path, metavar="PATH", help="another checkout")
    parser.add_argument("--turns", type=int, default=6, help="how often each of two is measured")
    asked = parser.parse_args()
    with demo_files() as folder:
        if asked.against:
            against(asked.against, folder, asked.turns)
        else:
            figures(folder)


@contextmanager
def demo_files() -> Iterator[Path]:
    """Give a folder with the demo organisation, which is gone afterwards."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "demo"
        write(generate(SEED), folder, SEED, UNTIL)
        yield folder


def figures(demo: Path) -> None:
    """Measure this checkout alone."""
    print(line("coderpath --help", times(show_help, 5), "under 600 ms"))
    paths = [shipped("intermountain-original"), shipped("intermountain-revised")]
    one_coder(paths)
    loading = times(lambda: read_facts(demo), 5)
    print(line("load the demo organisation from CSV", loading, "under 2,000 ms"))
    whole_demo(loaded(demo), paths)


def show_help() -> None:
    """Start the program for its help alone."""
    program = Path(sys.executable).with_name("coderpath")
    subprocess.run([program, "--help"], check=True, stdout=subprocess.DEVNULL)


def loaded(folder: Path) -> Facts:
    """Read the demo organisation."""
    facts = read_facts(folder).facts
    if facts is None:
        raise SystemExit("the demo organisation has errors")
    return facts


def one_coder(paths: list[CareerPath]) -> None:
    """Judge one coder of ten years under both paths, with all evidence."""
    facts = read_tables(tables()).facts
    if facts is None:
        raise SystemExit("the benchmark's coder has errors")
    record = facts.coders["c1"]

    def known_months() -> None:
        for path in paths:
            judge(record, path, ON)

    def new_months() -> None:
        fresh = replace(record)
        for path in paths:
            judge(fresh, path, ON)

    target = "p95 under 1 ms"
    print(
        line("judge one coder, ten years, both paths, evidence", times(known_months, 500), target)
    )
    print(line("the same, months rolled up anew", times(new_months, 500), target))
    replaying = times(lambda: [replay(record, path) for path in paths], 500)
    print(line("replay one coder, ten years, both paths", replaying, "-"))


def whole_demo(facts: Facts, paths: list[CareerPath]) -> None:
    """Replay everyone under both paths."""

    def everyone() -> None:
        for record in facts.coders.values():
            fresh = replace(record)
            for path in paths:
                replay(fresh, path)

    print(
        line(
            f"replay all {len(facts.coders)} coders, both paths",
            times(everyone, 5),
            "under 2,000 ms",
        )
    )


if __name__ == "__main__":
    main()

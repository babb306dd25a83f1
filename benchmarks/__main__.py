"""`make bench`: the judge's speed for one coder, and for the whole demo organisation."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.ten_years import tables
from benchmarks.timing import line, times
from coderpath.documents.path import read_path
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
    print(line("coderpath --help", times(show_help, 5), "under 600 ms"))
    paths = [shipped("intermountain-original"), shipped("intermountain-revised")]
    one_coder(paths)
    with TemporaryDirectory() as name:
        folder = Path(name) / "demo"
        write(generate(SEED), folder, SEED, UNTIL)
        loading = times(lambda: read_facts(folder), 5)
        print(line("load the demo organisation from CSV", loading, "under 2,000 ms"))
        whole_demo(loaded(folder), paths)


def show_help() -> None:
    """Start the program for its help alone."""
    program = Path(sys.executable).with_name("coderpath")
    subprocess.run([program, "--help"], check=True, stdout=subprocess.DEVNULL)


def shipped(name: str) -> CareerPath:
    """Read a shipped path."""
    path = read_path(name).path
    if path is None:
        raise SystemExit(f"{name} has errors")
    return path


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
    on = date(2025, 2, 1).toordinal()

    def known_months() -> None:
        for path in paths:
            judge(record, path, on)

    def new_months() -> None:
        fresh = replace(record)
        for path in paths:
            judge(fresh, path, on)

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


main()

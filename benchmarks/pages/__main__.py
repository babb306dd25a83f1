"""`python -m benchmarks.pages`: CPU time of every page for each role, on both databases.

`--against PATH` holds it against another checkout. They take turns, a process each, so that both
meet the same machine, and the least CPU time of each counts: the ratio holds on a busy one too.
What the server of PostgreSQL works is not in it.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.web.__main__ import DATABASES, Environment, installation

HERE = Path(__file__).parents[2]
WHEN = ("first", "anew", "again")
"""As nobody opened it before, after somebody did something, and as nothing happened since."""

Found = dict[str, dict[str, float]]


def main() -> None:
    """Print a table a database."""
    asked = _asked()
    checkouts = [HERE, *([asked.against.resolve()] if asked.against else [])]
    for database in asked.database or DATABASES:
        with ExitStack() as stack:
            homes = {one: stack.enter_context(installation(database)) for one in checkouts}
            for checkout, environment in homes.items():
                _run("benchmarks.web.filling", checkout, environment)
            least: dict[Path, Found] = {one: {} for one in homes}
            for _ in range(asked.turns):
                for checkout, environment in homes.items():
                    _keep_least(least[checkout], _turn(checkout, environment, asked.page))
        _show(f"{database}: ms of CPU time a page, the least of {asked.turns} turns", least)


def _turn(checkout: Path, environment: Environment, page: str) -> Found:
    found: Found = json.loads(_run("benchmarks.pages.one_turn", checkout, environment, page))
    return found


def _run(module: str, checkout: Path, environment: Environment, *arguments: str) -> str:
    """Run these benchmarks with the source of a checkout; give what was printed."""
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        check=True,
        cwd=HERE,
        env=os.environ | environment | {"PYTHONPATH": str(checkout / "src")},
        stdout=subprocess.PIPE,
        text=True,
    ).stdout


def _keep_least(known: Found, found: Mapping[str, Mapping[str, float]]) -> None:
    for page, figures in found.items():
        before = known.setdefault(page, dict(figures))
        for name, taken in figures.items():
            before[name] = min(taken, before[name])


def _show(title: str, least: Mapping[Path, Found]) -> None:
    ours, *others = least.values()
    table = Table("page", title=title, title_justify="left")
    for name in (*WHEN, "queries"):
        table.add_column(name, justify="right")
    for page, figures in ours.items():
        table.add_row(page, *_cells(figures, others[0][page] if others else None))
    if others:
        table.caption = "here / there = ratio"
    Console(width=130).print(table)


def _cells(ours: Mapping[str, float], theirs: Mapping[str, float] | None) -> Iterator[str]:
    for name in WHEN:
        if theirs:
            ratio = ours[name] / theirs[name]
            yield f"{ours[name]:.1f} / {theirs[name]:.1f} = {ratio:.2f}"
        else:
            yield f"{ours[name]:.1f}"
    yield " / ".join(f"{one['queries']:.0f}" for one in (ours, theirs) if one)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks.pages", description=__doc__)
    parser.add_argument("--against", type=Path, metavar="PATH", help="another checkout")
    parser.add_argument("--turns", type=int, default=4, help="how often each is measured")
    parser.add_argument("--page", default="", help="only pages with this in their name")
    parser.add_argument("--database", action="append", choices=DATABASES)
    return parser.parse_args()


if __name__ == "__main__":
    main()

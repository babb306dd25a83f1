"""`python -m benchmarks.load.mix`: how many requests a second, how fast, alone and beside imports.

The mix is fixed: of twenty requests eight are pages of a coder, three ask why, three are boards,
four are queues or what they lead to, and two are written.
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from benchmarks.large.organisation import COPIES
from benchmarks.load.mix.deck import Kind
from benchmarks.load.mix.importing import importing
from benchmarks.load.mix.offering import Mix
from benchmarks.load.mix.people import cast_of
from benchmarks.load.taken import taken
from benchmarks.load.tally import Tally
from benchmarks.web.__main__ import DATABASES, asked_of, busy, installation
from benchmarks.web.figures import Figure, median, p95, show
from benchmarks.web.serving import Served, served

WARM_UP = 10.0  # seconds
LEAST, MOST_P95 = 15.0, 900.0
"""Requests a second beside an import, and the milliseconds that 95 of 100 do not exceed."""
OF_THOSE_ALONE = 0.5
KEPT_UP = 0.95
"""Of the requests offered, as many must be answered: else the server has fallen behind."""


class Measured(NamedTuple):
    """What was answered, and how many requests a second that is."""

    tally: Tally
    rate: float

    @property
    def p95(self) -> float:
        """The milliseconds that 95 of 100 did not exceed, whatever they asked."""
        return p95(self.tally.together(*Kind))


class Beside(NamedTuple):
    """What was answered while imports ran: the most, and of so many offered a second."""

    most: Measured
    offered: Measured
    saved: list[float]
    """The seconds from Save to saved of each import, by the end of the first."""


class Load:
    """One installation, and the mix that it is asked."""

    def __init__(self, server: Served, mix: Mix, asked: argparse.Namespace) -> None:
        self.server, self.mix, self.asked = server, mix, asked

    def measured(self, seconds: float, rate: float = 0) -> Measured:
        """Offer the mix for so long: at a rate, or by so many at once without a pause."""
        tally = Tally()
        by = {"rate": rate} if rate else {"at_once": self.asked.connections}
        with self.mix.offered(tally, **by):
            before = taken(self.server.process)
            time.sleep(seconds)
            tally.taken = taken(self.server.process).since(before)
            number = len(tally.together(*Kind))
        return Measured(tally, number / tally.taken.at)

    def beside_imports(self, seconds: float) -> Beside:
        """Offer the mix while imports run: without a pause, then as many as are asked at least."""
        with importing(self.server.port, self.mix.cast.coders, self.asked.rows) as took:
            most, saved = self.measured(seconds), list(took)
            offered = self.measured(seconds, LEAST)
        return Beside(most, offered, saved)

    def steps(self) -> Iterator[tuple[float, Measured]]:
        """Offer more and more, until 95 of 100 take too long or the server falls behind."""
        for rate in self.asked.rate or range(10, 101, 5):
            found = self.measured(self.asked.step_seconds, rate)
            yield rate, found
            if not holds(found, rate):
                return


def holds(found: Measured, rate: float) -> bool:
    """Tell whether a server holds out at a rate."""
    is_quick = found.p95 <= MOST_P95 and not found.tally.failed.total()
    return is_quick and found.rate >= rate * KEPT_UP


def main() -> None:
    """Print the tables of each database."""
    asked = _asked()
    for database in asked.database or DATABASES:
        with installation(database) as environment:
            [made] = asked_of("benchmarks.load.mix.preparing", environment, str(asked.copies))
            title = f"{database}: {len(made['coders']):,} coders, {made['facts']:,} facts"
            with served(environment, is_demo=False) as server:
                load = Load(server, Mix(cast_of(made, server.port)), asked)
                load.measured(WARM_UP)
                _measure(load, title)


def _measure(load: Load, title: str) -> None:
    what = f"{title}, {load.asked.connections} at once, {busy()}"
    alone = load.measured(load.asked.seconds)
    _by_kind(f"{what}, no import", alone.tally)
    beside = load.beside_imports(load.asked.seconds)
    meanwhile = f"imports of {load.asked.rows:,} rows meanwhile"
    _by_kind(f"{what}, {meanwhile}", beside.most.tally)
    _by_kind(f"{title}, {LEAST:g} offered a second, {meanwhile}", beside.offered.tally)
    show(f"{title}: the mix", _verdicts(alone, beside))
    if load.asked.step_seconds:
        show(f"{title}: the ceiling", _ceiling(load.steps()))


def _by_kind(title: str, tally: Tally) -> None:
    table = Table("requests", title=title, title_justify="left")
    for head in ("number", "median", "95 of 100", "longest", "errors"):
        table.add_column(head, justify="right")
    for kind in Kind:
        failed = sum(n for what, n in tally.failed.items() if what.startswith(f"{kind}:"))
        table.add_row(*_cells(str(kind), tally.together(kind)), f"{failed}")
    table.add_row(*_cells("all", tally.together(*Kind)), f"{tally.failed.total()}")
    written = ", ".join(f"{number} {what}" for what, number in sorted(tally.done.items()))
    table.caption = f"written: {written or 'nothing'}"
    Console(width=110).print(table)
    for what, number in tally.failed.most_common(10):
        Console(width=110).print(f"  {number} x {what}")


def _cells(what: str, times: Sequence[float]) -> Iterator[str]:
    yield from (what, f"{len(times):,}")
    if times:
        found = (median(list(times)), p95(list(times)), times[-1])
        yield from (f"{one:,.0f} ms" for one in found)
    else:
        yield from ("-", "-", "-")


def _verdicts(alone: Measured, beside: Beside) -> Iterator[Figure]:
    every = (alone, beside.most, beside.offered)
    yield Figure("errors", sum(one.tally.failed.total() for one in every), 0, "")
    yield Figure("requests a second, no import", alone.rate, None, "/s")
    yield Figure("95 of 100, no import", alone.p95, None, "ms")
    yield Figure("requests a second beside imports", beside.most.rate, None, "/s", LEAST)
    yield Figure("95 of 100 beside imports, without a pause", beside.most.p95, None, "ms")
    part = beside.most.rate / alone.rate if alone.rate else 0.0
    yield Figure("requests beside imports, of those without", part, None, "", OF_THOSE_ALONE)
    offered = f"{LEAST:g} offered a second beside imports"
    yield Figure(f"{offered}: answered", beside.offered.rate, None, "/s", LEAST * KEPT_UP)
    yield Figure(f"{offered}: 95 of 100", beside.offered.p95, MOST_P95, "ms")
    yield Figure("imports saved meanwhile", len(beside.saved), None, "")
    for took in beside.saved:
        yield Figure("  from Save to saved", took, None, "s")
    for when, one in (("no import", alone), ("beside imports", beside.most)):
        used = one.tally.taken
        yield Figure(f"of one core, {when}: server", 100 * used.serving / used.at, None, "%")
        yield Figure(f"of one core, {when}: asking", 100 * used.asking / used.at, None, "%")


def _ceiling(steps: Iterator[tuple[float, Measured]]) -> Iterator[Figure]:
    ceiling = 0.0
    for rate, found in steps:
        what = f"{rate:g} offered a second: {found.rate:.1f} answered, 95 of 100"
        yield Figure(what, found.p95, MOST_P95, "ms")
        if failed := found.tally.failed.total():
            yield Figure("  errors", failed, 0, "")
        ceiling = rate if holds(found, rate) else ceiling
    yield Figure("the most that it held out", ceiling, None, "/s")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks.load.mix", description=__doc__)
    parser.add_argument("--seconds", type=float, default=300, help="of each measurement")
    parser.add_argument("--connections", type=int, default=8, help="at once, without a pause")
    parser.add_argument("--rows", type=int, default=100_000, help="of each import")
    steps = "of each step to the ceiling; 0: none"
    parser.add_argument("--step-seconds", type=float, default=30, help=steps)
    parser.add_argument("--rate", type=float, action="append", help="a step, instead of all")
    what = f"of the demo's department, with other people each; {COPIES} are 2,041 coders"
    parser.add_argument("--copies", type=int, default=COPIES, help=what)
    parser.add_argument("--database", action="append", choices=DATABASES)
    return parser.parse_args()


if __name__ == "__main__":
    main()

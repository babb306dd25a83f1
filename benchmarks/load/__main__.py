"""`python -m benchmarks.load`: many people at once while a large import saves."""

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from threading import Barrier, Event, Thread

from benchmarks.load.browser import Browser
from benchmarks.load.large_import import LargeImport
from benchmarks.load.taken import taken
from benchmarks.load.tally import READ, SIGN_IN, WRITE, Tally
from benchmarks.load.visitors import Work, crowd
from benchmarks.web.__main__ import DATABASES, asked_of, busy, installation
from benchmarks.web.figures import Figure, show
from benchmarks.web.serving import Served, served

WARM_UP = 8.0  # seconds, in which each process reads its templates and fills what it keeps
THINKING = 3.0  # seconds between one answer and the next request
WRITERS = 3  # of all; the others read


class Load:
    """One installation, and those who use it at once."""

    def __init__(self, served: Served, coders: Sequence[str], asked: argparse.Namespace) -> None:
        self.port, self.server = served
        self.coders, self.asked = coders, asked
        self.confirmed = 0
        self.browsers: dict[int, Browser] = {}

    def while_saving(self, people: int, pause: float, name: str) -> tuple[Tally, float]:
        """Let people work until an import is saved, and the seconds are over."""
        large = LargeImport(self.port, self.coders, self.asked.rows, name)
        return self._measured(people, pause, large.save)

    def alone(self, people: int, pause: float) -> Tally:
        """Let people work for the seconds, with no import; before that until all is warm."""
        self._measured(people, pause, lambda: 0.0, WARM_UP)
        return self._measured(people, pause, lambda: 0.0)[0]

    def _measured(
        self, people: int, pause: float, beside: Callable[[], float], seconds: float = 0
    ) -> tuple[Tally, float]:
        seconds = seconds or self.asked.seconds
        tally, over, took = Tally(), Event(), [float("nan")]
        all_in = Barrier(people + 1)
        work = Work(self.port, self.coders, tally, all_in, over, pause, self.browsers)
        threads = crowd(work, people, WRITERS, returning=2 if pause else 0)
        all_in.wait()
        before = taken(self.server)
        time.sleep(min(2.0, seconds / 4))
        saving = Thread(target=lambda: took.__setitem__(0, beside()))
        saving.start()
        time.sleep(seconds)
        saving.join()
        over.set()
        tally.taken = taken(self.server).since(before)
        for thread in threads:
            thread.join()
        self.confirmed += tally.confirmed
        return tally, took[0]


def main() -> None:
    """Print the tables of each database."""
    asked = _asked()
    for database in asked.database or DATABASES:
        with installation(database) as environment:
            [made] = asked_of("benchmarks.load.preparing", environment)
            with served(environment, is_demo=False) as one:
                load = Load(one, made["coders"], asked)
                if asked.people:
                    _people(load, database)
                if asked.connections:
                    load.browsers.clear()  # Others do other work.
                    _connections(load, database)
            [found] = asked_of("benchmarks.load.counting", environment)
            show(f"{database}: what was recorded", _kept(load.confirmed, found))


def _people(load: Load, database: str) -> None:
    before = load.alone(load.asked.people, THINKING)
    beside, took = load.while_saving(load.asked.people, THINKING, "Anatomy")
    what = f"{load.asked.people} people, {THINKING:g} s between, {busy()}"
    show(f"{database}: {what}, no import", _of_people(before))
    show(f"{database}: the same beside an import", _of_people(beside))
    show(f"{database}: the import beside them", _of_import(load, took))


def _of_people(tally: Tally) -> Iterator[Figure]:
    yield from _failed(tally)
    yield Figure(f"{tally.number(READ):,} reads: median", tally.median(READ), None, "ms")
    yield Figure("reads: 95th percentile", tally.p95(READ), 600, "ms")
    yield Figure(f"{tally.number(WRITE):,} writes: longest", tally.most(WRITE), 2000, "ms")
    yield Figure(f"{tally.number(SIGN_IN):,} sign-ins: longest", tally.most(SIGN_IN), 1000, "ms")
    yield from _asking(tally)


def _connections(load: Load, database: str) -> None:
    before = load.alone(load.asked.connections, 0)
    beside, took = load.while_saving(load.asked.connections, 0, "Pharmacology")
    what = f"{load.asked.connections} connections without a pause"
    show(f"{database}: {what}, {busy()}", _of_connections(before, beside))
    show(f"{database}: the import beside them", _of_import(load, took))


def _of_connections(before: Tally, beside: Tally) -> Iterator[Figure]:
    yield from _failed(before)
    yield from _failed(beside, ", with the import")
    yield Figure(f"{before.number(READ):,} reads: 95th percentile", before.p95(READ), None, "ms")
    yield Figure(f"{beside.number(READ):,} with the import", beside.p95(READ), None, "ms")
    ratio = beside.p95(READ) / before.p95(READ) if before.p95(READ) else 0.0
    yield Figure("reads with the import, of those without", ratio, 1.5, "times")
    for tally, when in ((before, ""), (beside, ", with the import")):
        what = f"{tally.number(WRITE):,} writes: longest{when}"
        yield Figure(what, tally.most(WRITE), None, "ms")
        yield from _asking(tally, when)


def _of_import(load: Load, took: float) -> Iterator[Figure]:
    yield Figure(f"{load.asked.rows:,} rows from Save to saved", took, None, "s")


def _asking(tally: Tally, when: str = "") -> Iterator[Figure]:
    """Tell who took what of the machine, of which the measuring itself takes some."""
    took = tally.taken
    for what, seconds in (("all", took.all), ("server", took.serving), ("asking", took.asking)):
        yield Figure(f"of one core{when}: {what}", 100 * seconds / took.at, None, "%")


def _failed(tally: Tally, when: str = "") -> Iterator[Figure]:
    yield Figure(f"answers of 500 and above{when}", tally.failed.total(), 0, "")
    for what, number in tally.failed.items():
        yield Figure(f"  {what}", number, 0, "")


def _kept(confirmed: int, found: dict[str, int]) -> Iterator[Figure]:
    yield Figure("courses recorded, by the answers", confirmed, None, "")
    # What was saved although its answer was lost on the way is no loss.
    yield Figure("of those not on file", max(0, confirmed - found["different"]), 0, "")
    yield Figure("on file twice", found["rows"] - found["different"], 0, "")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="of each measurement, at least")
    parser.add_argument("--rows", type=int, default=100_000, help="of each import")
    parser.add_argument(
        "--people", type=int, default=40, help="at once, who think between; 0: none"
    )
    parser.add_argument(
        "--connections", type=int, default=64, help="at once, without a pause; 0: none"
    )
    parser.add_argument("--database", action="append", choices=DATABASES)
    return parser.parse_args()


if __name__ == "__main__":
    main()

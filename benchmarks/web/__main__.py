"""`python -m benchmarks.web`: every page and the import, on both databases."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.web.figures import Figure, median, p95, show
from benchmarks.web.pages import PAGES, Page
from benchmarks.web.serving import ask, serving
from tests.postgres import QUICK, server

WARM_UPS, REQUESTS = 5, 100
DAY = "2026-11-15"
OK = 200
DATABASES = ("SQLite", "PostgreSQL")

Environment = Mapping[str, str]


def main() -> None:
    """Print one table a database."""
    for database in DATABASES:
        with installation(database) as environment:
            show(f"{database}: importing, {busy()}", imported(environment))
        with installation(database) as environment:
            show(f"{database}: setting up the demo", filled(environment))
            visits = asked_of("benchmarks.web.visits", environment)
            with serving(environment) as port:
                figures = [
                    figure
                    for page, visit in zip(PAGES, visits, strict=True)
                    for figure in measured(page, visit, port)
                ]
            show(f"{database}: pages, {REQUESTS} requests after {WARM_UPS}, {busy()}", figures)


def busy() -> str:
    """Say how busy the machine was: figures of a busy one are not those of the product."""
    return f"{os.cpu_count()} cores with {os.getloadavg()[0]:.1f} processes at work"


@contextmanager
def installation(database: str, options: str = QUICK) -> Iterator[Environment]:
    """Give the environment of an empty installation, which is gone afterwards.

    `options` are those of the server of PostgreSQL.
    """
    with TemporaryDirectory(prefix="coderpath-bench-") as home:
        environment = {"CODERPATH_HOME": home, "CODERPATH_TODAY": DAY, "DATABASE_URL": ""}
        if database == "SQLite":
            yield environment | {"DATABASE_URL": f"sqlite:///{home}/coderpath.sqlite3"}
        else:
            with server(options) as address:
                yield environment | {"DATABASE_URL": address}


def asked_of(module: str, environment: Environment, *arguments: str) -> list[dict[str, Any]]:
    """Run a module in the installation; give what it printed, one object a line."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        check=True,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def imported(environment: Environment) -> Iterator[Figure]:
    """Import the demo's files into an empty organisation."""
    [found] = asked_of("benchmarks.web.importing", environment)
    rows = f"{found['rows']:,} productivity rows, with all others"
    yield Figure(f"import of {rows}", found["look"] + found["save"], 20, "s")
    yield Figure("of that, the look at what is new", found["look"], None, "s")
    yield Figure("of that, saving", found["save"], None, "s")
    yield Figure("most memory of the importing process", found["megabytes"], 300, "MB")
    least = found["least"]
    whole = found["look"] + found["save"]
    yield Figure("what it must do: read, insert, judge", least, None, "s")
    yield Figure("look and save, as a multiple of that", whole / least, 1.5, "x")
    cpu = found["cpu"] / found["least_cpu"]
    yield Figure("the same in seconds of the processor, the database's too", cpu, 1.5, "x")
    yield Figure("longest wait of somebody else who writes meanwhile", found["waited"], None, "s")
    yield Figure("the same while 100,000 courses are saved", found["courses_waited"], 2, "s")
    failed = found["failed"] + found["courses_failed"]
    yield Figure("writes of somebody else that failed", failed, 0, "")


def filled(environment: Environment) -> Iterator[Figure]:
    """Put the demo organisation on file, as the first `make demo` does."""
    [found] = asked_of("benchmarks.web.filling", environment)
    yield Figure("the demo organisation on file", found["seconds"], None, "s")
    yield Figure("most memory of the process", found["megabytes"], None, "MB")


def measured(page: Page, visit: Mapping[str, Any], port: int) -> Iterator[Figure]:
    """Ask for a page many times, one after another."""
    if visit["address"] is None:
        raise SystemExit(f"there is no route {page.route}")
    taken = sorted(times(port, visit["address"], visit["cookie"]))
    yield Figure(f"{page.what}: median", median(taken), page.median, "ms")
    yield Figure(f"{page.what}: 95th percentile", p95(taken), page.p95, "ms")
    yield Figure(f"{page.what}: queries", visit["queries"], page.queries, "")


def times(port: int, address: str, cookie: str) -> Iterator[float]:
    """Give the milliseconds that each request took, those for warming up left out."""
    for at in range(WARM_UPS + REQUESTS):
        start = time.perf_counter()
        status, _ = ask(port, address, cookie)
        taken = (time.perf_counter() - start) * 1000
        if status != OK:
            raise SystemExit(f"{address} answered {status}")
        if at >= WARM_UPS:
            yield taken


if __name__ == "__main__":
    main()

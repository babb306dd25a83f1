"""`python -m benchmarks.records`: loads of coded records until five million are on file.

Each database gets the same loads, a month of 100,000 records each, in an installation of its own.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.web.__main__ import DATABASES, asked_of, busy, installation
from benchmarks.web.figures import Figure, show

ROWS_A_SECOND, MEGABYTES, SECONDS, MILLISECONDS = 20_000, 400, 10, 50


def main() -> None:
    """Print a table for each database."""
    asked = ArgumentParser("python -m benchmarks.records", description=__doc__)
    asked.add_argument("--database", action="append", choices=DATABASES)
    asked.add_argument("--loads", type=int, default=50, help="of 100,000 records each")
    given = asked.parse_args()
    for database in given.database or DATABASES:
        with installation(database) as environment:
            [found] = asked_of("benchmarks.records.loading", environment, str(given.loads))
        show(f"{database}, {busy()}", _figures(found))


def _figures(found: Mapping[str, Any]) -> Iterator[Figure]:
    rows = f"{found['rows']:,} records on file"
    yield Figure(f"{rows}, rows a second", found["rate"], None, "", ROWS_A_SECOND)
    yield Figure("the same, of the last load", found["last"], None, "", ROWS_A_SECOND)
    yield Figure("of that, written aside", found["aside"], None, "s")
    yield Figure("of that, put on file in a turn, the longest", found["turn"], None, "s")
    yield Figure("most memory of the process", found["megabytes"], MEGABYTES, "MB")
    yield Figure("a tenth of a load restated", found["restated"], None, "s")
    yield Figure("that taken back", found["undone"], None, "s")
    yield Figure(f"all rolled up, {found['figures']:,} figures", found["rolled"], SECONDS, "s")
    yield Figure("one coder-month rolled up", found["month"] * 1000, MILLISECONDS, "ms")


if __name__ == "__main__":
    main()

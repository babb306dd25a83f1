"""`python -m benchmarks.appending`: how fast entries and rows are written, sealed and not.

Two installations are written to in turn, one of which seals nothing. A figure of 0.5 says that
twice as much time goes by with the ledger as without.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from statistics import median

from benchmarks.web.__main__ import DATABASES, asked_of, busy, installation
from benchmarks.web.figures import Figure, show

OF_BEFORE = 0.5
SEALED, UNSEALED = "sealed", "unsealed"


def main() -> None:
    """Print a table for each database."""
    asked = ArgumentParser("python -m benchmarks.appending", description=__doc__)
    asked.add_argument("--database", action="append", choices=DATABASES)
    asked.add_argument("--turns", type=int, default=3, help="how often each is measured")
    given = asked.parse_args()
    for database in given.database or DATABASES:
        show(f"{database}, {busy()}", _figures(_measured(database, given.turns)))


def _measured(database: str, turns: int) -> dict[str, list[Mapping[str, float]]]:
    found: dict[str, list[Mapping[str, float]]] = {SEALED: [], UNSEALED: []}
    for _ in range(turns):
        for how, those in found.items():
            with installation(database) as environment:
                those.extend(asked_of("benchmarks.appending.written", environment, how))
    return found


def _figures(found: Mapping[str, list[Mapping[str, float]]]) -> Iterator[Figure]:
    for what in found[SEALED][0]:
        sealed, unsealed = (median(one[what] for one in found[how]) for how in (SEALED, UNSEALED))
        yield Figure(f"{what}, {SEALED}", sealed * 1000, None, "ms")
        yield Figure(f"{what}, {UNSEALED}", unsealed * 1000, None, "ms")
        yield Figure("  speed, of that without", unsealed / sealed, None, "", OF_BEFORE)


if __name__ == "__main__":
    main()

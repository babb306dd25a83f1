"""Verify a ledger of a million entries by the one file that does: `python -m benchmarks.ledger`."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from coderpath.ledger import verify
from coderpath.ledger.entries import LedgerEntry, sealed_rows
from coderpath.ledger.tree import Node, completed, leaf_hash, node_hash

ENTRIES = 1_000_000
EVENT = "evidence_fact.recorded_in"
SALT = bytes(16)


def lines(entries: int) -> Iterator[str]:
    """Give a ledger as it is exported: each entry with a reason, each hundredth with a fact."""
    nodes: dict[Node, bytes] = {}
    yield f"coderpath-ledger\t1\tlog.example/coding\t{entries}\n"
    for number in range(1, entries + 1):
        row = f'{{"id":{number},"kind":"hours","since":"2026-10-01","subject":"inpatient"}}'
        rows = [] if number % 100 else [(number, row)]
        entry = LedgerEntry(
            number=number,
            at=f"2026-11-15T10:00:00.{number % 1_000_000:06}Z",
            by=(number % 50, "Priya Nair"),
            act="fact.recorded",
            about=f"C{number % 2000:04}",
            why="Report of the month",
            details={"hours": number % 9},
            rows={EVENT: sealed_rows(SALT, "evidence_fact", rows)} if rows else {},
        )
        canonical = entry.canonical(SALT)
        found = nodes[Node(0, number - 1)] = leaf_hash(canonical)
        parts = [canonical.decode(), found.hex()]
        subtrees = b""
        for node, left in completed(number):
            found = nodes[node] = node_hash(nodes.pop(left), found)
            subtrees += found
        yield "\t".join(["entry", *parts, subtrees.hex(), SALT.hex(), *entry.said()]) + "\n"
        for _, line in rows:
            yield f"row\t{EVENT}\t{line}\n"


def main() -> None:
    """Write the ledger, verify it in a process of its own, and say how long that took."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder, "ledger.txt")
        with ledger.open("w", encoding="ascii") as file:
            file.writelines(lines(ENTRIES))
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-I", verify.__file__, str(ledger)], check=True)
        took, used = time.perf_counter() - begin, getrusage(RUSAGE_CHILDREN)
    print(
        f"{ENTRIES:,} entries verified in {took:.1f} s, "
        f"{used.ru_utime + used.ru_stime:.1f} s of one processor"
    )


if __name__ == "__main__":
    main()

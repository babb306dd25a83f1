"""`python -m benchmarks.tables`: the road of a table of one's own up to its preview.

Each step is told as a multiple of the floor, which is reading the bare cells with the library: of a
CSV file and of a workbook, of a tenth of the rows and of all of them, each in a process of its own.
Seconds are those of the processor; with `--rows` it is another number of rows.

`--against PATH` holds them against another checkout. They take turns, and the turn that took the
least counts, so that the ratio holds on a busy machine too.
"""

import csv
import json
import os
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

HERE = Path(__file__).parents[1]
ROWS = 50_000
TURNS = 3
HEADER = ["Badge", "Name", "Facility", "Hire Date", "FTE", "Level", "CCS since", "Jan 2026 hours"]
STEPS = ("look", "fill", "read", "plan", "write")
DAY = "2026-11-15"


def main() -> None:
    """Print a line for each file, and for each checkout."""
    parser = ArgumentParser("python -m benchmarks.tables", description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS, help="of the larger table")
    parser.add_argument("--against", type=Path, help="another checkout")
    parser.add_argument("--turns", type=int, help="of which the least counts")
    asked = parser.parse_args()
    checkouts = [HERE, *([asked.against.resolve()] if asked.against else [])]
    turns = asked.turns or (TURNS if asked.against else 1)
    for suffix in (".csv", ".xlsx"):
        for number in (asked.rows // 10, asked.rows):
            least = leasts(number, suffix, checkouts, turns)
            for one in least:
                sys.stdout.write(f"{told(number, suffix, one)}\n")
            if asked.against:
                ratio = least[0]["whole"] / least[1]["whole"]
                sys.stdout.write(f"        {ratio:.2f} times that of {asked.against}\n")
            sys.stdout.flush()


def leasts(rows: int, suffix: str, checkouts: Sequence[Path], turns: int) -> list[dict[str, Any]]:
    """Measure each checkout in turn; give of each the turn that took the least."""
    rounds = [[found(rows, suffix, one) for one in checkouts] for _ in range(turns)]
    return [
        min(turns_of_one, key=itemgetter("whole")) for turns_of_one in zip(*rounds, strict=True)
    ]


def told(rows: int, suffix: str, found: dict[str, Any]) -> str:
    """Say how long a table took, beside reading its cells, and how much memory it needed."""
    floor = found["floor"]
    steps = ", ".join(f"{step} {found[step]:.2f}" for step in STEPS)
    return (
        f"{rows:>7,} rows of {suffix:<5} {found['whole']:6.2f} s of the processor,"
        f" {found['clock']:.2f} s by the clock ({steps}),"
        f" {found['whole'] / floor:.1f} times reading the cells ({floor:.2f} s),"
        f" at most {found['megabytes']:.0f} MB, {found['before']:.0f} MB of it before"
    )


def found(rows: int, suffix: str, checkout: Path = HERE) -> dict[str, Any]:
    """Look at a table with the source of a checkout, in an installation of its own."""
    with TemporaryDirectory(prefix="coderpath-table-") as home:
        own = {"CODERPATH_HOME": home, "CODERPATH_TODAY": DAY}
        own["DATABASE_URL"] = f"sqlite:///{home}/coderpath.sqlite3"
        own["PYTHONPATH"] = str(checkout / "src")
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.web.own_table", str(rows), suffix],
            check=True,
            cwd=HERE,
            env=os.environ | own,
            stdout=subprocess.PIPE,
            text=True,
        )
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


def write_table(path: Path, rows: int) -> None:
    """Write a table of eight columns, as a department keeps it."""
    if path.suffix == ".csv":
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(_rows(rows))
        return
    from openpyxl import Workbook  # noqa: PLC0415 -- loaded when it is needed

    made = Workbook(write_only=True)
    sheet = made.create_sheet("Staff")
    for row in _rows(rows):
        sheet.append(row)
    made.save(path)


def read_cells(path: Path) -> None:
    """Read the bare cells with the library."""
    if path.suffix == ".csv":
        with path.open(newline="", encoding="utf-8") as file:
            for _ in csv.reader(file):
                pass
        return
    from openpyxl import load_workbook  # noqa: PLC0415 -- loaded when it is needed

    book = load_workbook(path, read_only=True)
    for _ in book.worksheets[0].iter_rows(values_only=True):
        pass
    book.close()


def _rows(number: int) -> Iterator[list[object]]:
    yield list(HEADER)
    for n in range(number):
        hired = f"20{n % 20:02}-0{n % 9 + 1}-{n % 28 + 1:02}"
        site = "North" if n % 2 else "South"
        since = "2021-05-06" if n % 4 else None
        yield [10_000 + n, f"Ana Coder {n}", site, hired, 1, "Coder II", since, 120 + n % 40]


if __name__ == "__main__":
    main()

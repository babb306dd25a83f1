"""`python -m benchmarks.coded_tables`: tables of coded records to checked records.

Each file is read in a process of its own, its cells alone (the floor) and then with all checks, the
detector of identifiers among them. Seconds are those of the processor, the least of three turns;
memory is the most that the process has held.
"""

import csv
import json
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.tables import read_cells
from benchmarks.timing import least
from coderpath.records import read
from coderpath.records.formats.table.document import read_mapping_text
from coderpath.records.types import read_types

HERE = Path(__file__).parents[1]
ROWS = 200_000
TURNS = 3
KEY = b"the key of a benchmark"
HEADINGS = [
    "Account", "Facility", "Patient Type", "Coder", "Coded", "Discharged", "Minutes", "Billed",
    "Charges", "Patient Name", "Principal Dx", "POA", "Dx 2", "Dx 3", "CPT",
]  # fmt: skip
PLAIN = """\
record_mapping: 1
dates: month-day-year
columns:
  number: Account
  facility: Facility
  said: Patient Type
  coder: Coder
  coded: Coded
  discharged: Discharged
  minutes: Minutes
  billed: Billed
  dollars: Charges
"""
CODES = """\
  principal: {column: Principal Dx, poa: POA}
  secondary: [Dx 2, Dx 3]
  hcpcs: CPT
"""
TYPES = ("Inpatient", "SDS", "ED", "Observation", "Clinic")


def main() -> None:
    """Print a line for each file, or measure one where asked to."""
    parser = ArgumentParser("python -m benchmarks.coded_tables", description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--of", type=Path, help="measure this file alone")
    parser.add_argument("--codes", action="store_true", help="read the codes, too")
    asked = parser.parse_args()
    if asked.of:
        print(json.dumps(measured(asked.of, with_codes=asked.codes)))
        return
    with TemporaryDirectory(prefix="coderpath-tables-") as folder:
        for name, rows in (
            ("w.csv", asked.rows),
            ("w.parquet", asked.rows),
            ("w.xlsx", asked.rows // 10),
        ):
            path = Path(folder) / name
            write_records(path, rows)
            for more in ([], ["--codes"]):
                print(told(path, rows, more))


def told(path: Path, rows: int, more: list[str]) -> str:
    """Measure a file in a process of its own and say what came of it."""
    command = [sys.executable, "-m", "benchmarks.coded_tables", "--of", str(path), *more]
    done = subprocess.run(command, check=True, cwd=HERE, stdout=subprocess.PIPE, text=True)
    found = json.loads(done.stdout)
    what = "with codes" if more else "without  "
    return (
        f"{rows:>8,} rows of {path.suffix:<8} {what} {rows / found['seconds']:>8,.0f} rows/s,"
        f" {found['seconds'] / found['floor']:5.1f} times the cells alone"
        f" ({rows / found['floor']:,.0f} rows/s), at most {found['megabytes']:.0f} MB,"
        f" {found['before']:.0f} MB of it before   target 20,000 rows/s under 400 MB"
    )


def measured(path: Path, *, with_codes: bool) -> dict[str, float]:
    """Read a file bare and then as records."""
    types, mapping = read_types().types, read_mapping_text(PLAIN + CODES * with_codes, "m").mapping
    if types is None or mapping is None:
        raise SystemExit("the table of record types or the mapping has errors")

    def records() -> None:
        for _ in read(path, mapping=mapping, types=types, key=KEY):
            pass

    before = held()
    seconds = least(records, TURNS)
    most = held()
    floor = least(lambda: read_bare(path), TURNS)
    return {"seconds": seconds, "floor": floor, "megabytes": most, "before": before}


def held() -> float:
    """Give the most megabytes that this process has held, without what made it held before."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def read_bare(path: Path) -> None:
    """Read the cells with the library that reads such files, and nothing more."""
    if path.suffix != ".parquet":
        read_cells(path)
        return
    from pyarrow import parquet  # noqa: PLC0415 -- an extra

    for batch in parquet.ParquetFile(path).iter_batches(8192):
        batch.to_pydict()


def write_records(path: Path, rows: int) -> None:
    """Write a worklist, as an encoder exports it."""
    if path.suffix == ".csv":
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(_rows(rows))
    elif path.suffix == ".xlsx":
        from openpyxl import Workbook  # noqa: PLC0415 -- loaded when it is needed

        book = Workbook(write_only=True)
        sheet = book.create_sheet("Coded")
        for row in _rows(rows):
            sheet.append(row)
        book.save(path)
    else:
        from pyarrow import csv as arrow_csv  # noqa: PLC0415 -- an extra
        from pyarrow import parquet  # noqa: PLC0415 -- as above

        table = arrow_csv.read_csv(path.with_suffix(".csv"))
        parquet.write_table(table, path, row_group_size=100_000)


def _rows(number: int) -> Iterator[list[str]]:
    rng = Random(1)
    yield HEADINGS
    for at in range(number):
        out = date(2021, 1, 1) + timedelta(at * 1800 // number)
        done = out + timedelta(rng.randrange(9))
        yield [
            f"{10_000_000 + at}",
            f"F{at % 30}",
            rng.choice(TYPES),
            f"c{rng.randrange(300)}",
            f"{done:%m/%d/%Y} {rng.randrange(1, 12)}:{rng.randrange(60):02} PM",
            f"{out:%m/%d/%Y}",
            f"{rng.randrange(3, 90)}",
            f"{done + timedelta(3):%m/%d/%Y}",
            f"{rng.randrange(100_000, 90_000_000) / 100:.2f}",
            "Lopez, Maria",
            f"{rng.choice('AEIJKMNRS')}{rng.randrange(10, 99)}.{rng.randrange(10)}",
            rng.choice("YNUW"),
            f"{rng.choice('AEIJKMNRS')}{rng.randrange(10, 99)}.{rng.randrange(10)}",
            rng.choice(("", "I10", "E11.9")),
            rng.choice(("", "99285", "71046", "G0378")),
        ]


if __name__ == "__main__":
    main()

"""`python -m benchmarks.claims`: institutional claims of X12 to checked records.

Seconds are those of the processor. The floor is finding the ends of segments in the same text.
"""

from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory

from benchmarks.timing import least
from coderpath.records import read
from coderpath.records.types import read_types

SAMPLE = Path(__file__).parents[1] / "tests/data/records/x12/synthetic-200-claims.edi"
TIMES = 250
KEY = b"the key of a benchmark"


def write_claims(path: Path, times: int) -> int:
    """Write a file of the sample's claims many times over, each under a number of its own."""
    text = SAMPLE.read_text(encoding="utf-8")
    head, _, rest = text.partition("HL*1**20*1~")
    claims, _, tail = rest.rpartition("SE*")
    again = (f"HL*1**20*1~{claims.replace('PCN', f'P{at:03}')}" for at in range(times))
    path.write_text(f"{head}{''.join(again)}SE*{tail}", encoding="utf-8")
    return path.stat().st_size


def main() -> None:
    """Print one line."""
    types = read_types().types
    if types is None:
        raise SystemExit("the shipped table has errors")
    with TemporaryDirectory(prefix="coderpath-claims-") as folder:
        path = Path(folder) / "claims.edi"
        megabytes = write_claims(path, TIMES) / 1e6
        count = sum(len(batch.records) for batch in read(path, mapping=None, types=types, key=KEY))

        def records() -> None:
            for _ in read(path, mapping=None, types=types, key=KEY):
                pass

        seconds = least(records, 3)
        memory = getrusage(RUSAGE_SELF).ru_maxrss / 1024
        floor = least(lambda: path.read_text("latin-1").split("~"), 3)
    print(
        f"837I, {count:,} claims of {megabytes:.0f} MB: {megabytes / seconds:.1f} MB/s,"
        f" {count / seconds:,.0f} records/s, {seconds / floor:.0f} times cutting the text,"
        f" at most {memory:.0f} MB   target 4 MB/s"
    )


if __name__ == "__main__":
    main()

"""The same seed gives the same organisation, in every process and for other ends."""

import hashlib
import os
import subprocess
import sys
from datetime import date

import pytest

from coderpath_demo import generate
from tests.demo.looking import Demo, Row

PRINT_DIGEST = """
import hashlib, sys
from coderpath_demo import generate
print(hashlib.sha256(repr(generate(int(sys.argv[1]))).encode()).hexdigest())
"""


def digest(tables: dict[str, list[Row]]) -> str:
    return hashlib.sha256(repr(tables).encode()).hexdigest()


@pytest.mark.parametrize("hash_seed", ["0", "4711"])
def test_the_same_seed_gives_the_same_tables_whatever_the_hash_seed(
    demo: Demo, hash_seed: str
) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", PRINT_DIGEST, str(demo.seed)],
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.strip() == digest(demo.tables)


def test_another_seed_gives_other_people_and_the_same_stories(demo: Demo) -> None:
    other = generate(demo.seed + 1)
    names = [row["name"] for row in demo.rows("coders")]
    others = [row["name"] for row in other["coders"]]
    assert names[:28] == others[:28]
    assert names[28:200] != others[28:200]


@pytest.mark.parametrize(
    ("until", "last"),
    [
        (date(2026, 6, 14), "2026-05"),
        (date(2025, 12, 31), "2025-12"),
        (date(2027, 12, 31), "2027-12"),
    ],
)
def test_another_end_moves_the_six_years(until: date, last: str) -> None:
    tables = generate(5, until)
    months = sorted({row["month"] for row in tables["productivity"]})
    assert (len(months), months[-1]) == (72, last)


@pytest.mark.parametrize("until", [date(2025, 12, 30), date(2028, 1, 1)])
def test_an_end_that_leaves_no_room_for_the_stories_is_refused(until: date) -> None:
    with pytest.raises(ValueError, match="the demo ends between 2025-12-31 and 2027-12-31"):
        generate(1, until)

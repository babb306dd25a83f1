"""The same row twice is taken, and said: where each counts, it says that both do."""

import pytest

from coderpath.facts.reading import read_tables
from coderpath.findings import Grade

BASE = {"coders": [{"coder": "c1", "hired": "2020-01-01"}]}
REVIEW = {"coder": "c1", "on": "2024-03-01", "type": "inpatient", "sample": "random"}
ROWS = {
    "credentials": {"coder": "c1", "credential": "CCS", "since": "2024-03-01"},
    "skills": {"coder": "c1", "of": "tact", "held": "yes", "on": "2024-03-01"},
    "reviews": {**REVIEW, "records": "10", "records_correct": "9"},
    "points": {"coder": "c1", "category": "teaching", "on": "2024-03-01", "points": "2"},
    "leaves": {"coder": "c1", "since": "2024-03-01", "until": "2024-04-01"},
}


def warned(kind: str, *rows: dict[str, str]) -> list[str]:
    reading = read_tables({**BASE, kind: list(rows)})
    assert reading.facts is not None
    return [
        one.allowed
        for one in reading.findings
        if one.grade is Grade.WARNING and "same row" in one.found
    ]


@pytest.mark.parametrize("kind", ROWS)
def test_the_same_row_twice_is_said(kind):
    both = "Both count" if kind in {"reviews", "points"} else "It counts once"
    assert warned(kind, ROWS[kind], ROWS[kind]) == [both]


@pytest.mark.parametrize("kind", ROWS)
def test_when_they_were_recorded_makes_no_difference(kind):
    later = {**ROWS[kind], "recorded": "2024-06-01T00:00:00Z"}
    assert len(warned(kind, ROWS[kind], later)) == 1


def test_rows_that_differ_or_do_not_count_any_more_are_not_the_same():
    gone = {**ROWS["credentials"], "retracted": "2024-06-01T00:00:00Z"}
    other = {**ROWS["credentials"], "since": "2024-03-02"}
    assert warned("credentials", gone, ROWS["credentials"], other) == []

"""The rules that fact files must keep, checked without the product's reader."""

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from tests.demo.looking import OPEN, Demo

DAYS = {"since", "until", "hired", "left", "on", "begun", "proficient", "ended"}
NAMES_A_CODER = {"coder", "to"}
COLUMNS = {
    "coders": ["coder", "name", "facility", "hired", "left", "left_because"],
    "facilities": ["facility", "name", "region", "setting"],
    "positions": ["coder", "level", "facility", "fte", "since", "until"],
    "reports": ["coder", "to", "since", "until"],
    "leaves": ["coder", "since", "until"],
    "credentials": ["coder", "credential", "since", "until"],
    "education": ["coder", "level", "subject", "on"],
    "courses": ["coder", "of", "on"],
    "knowledge": ["coder", "of", "by", "on", "until"],
    "skills": ["coder", "of", "attested_by", "held", "on", "until"],
    "ratings": ["coder", "of", "value", "on", "until"],
    "events": ["coder", "of", "on", "until"],
    "experience": ["coder", "in", "since", "until"],
    "training": ["coder", "type", "begun", "proficient", "ended"],
    "productivity": ["coder", "facility", "type", "month", "records"],
    "hours": ["coder", "month", "productive_minutes"],
    "standards": ["facility", "type", "since", "until", "records", "minutes"],
    "reviews": [
        *["coder", "on", "type", "sample", "reviewer", "records", "records_correct"],
        *["codes", "codes_correct", "drgs", "drgs_correct"],
    ],
    "points": ["coder", "category", "on", "points"],
    "checked": ["coder", "kind", "since"],
}


def test_every_file_has_its_columns_in_their_order(demo: Demo) -> None:
    found = {
        file: [name for name in rows[0] if name not in {"recorded", "retracted"}]
        for file, rows in demo.tables.items()
    }
    assert found == COLUMNS


def test_every_row_has_the_columns_of_its_file(demo: Demo) -> None:
    for rows in demo.tables.values():
        assert {tuple(row) for row in rows} == {tuple(rows[0])}


def test_every_value_is_text(demo: Demo) -> None:
    kinds = {type(value) for rows in demo.tables.values() for row in rows for value in row.values()}
    assert kinds == {str}


def test_days_are_iso_dates(demo: Demo) -> None:
    for rows in demo.tables.values():
        for name in DAYS & set(rows[0]):
            for text in {row[name] for row in rows if row[name]}:
                assert date.fromisoformat(text).isoformat() == text


@pytest.mark.parametrize("file", ["productivity", "hours"])
def test_months_are_written_with_year_and_month(demo: Demo, file: str) -> None:
    for text in {row["month"] for row in demo.rows(file)}:
        assert date.fromisoformat(f"{text}-01").isoformat()[:7] == text


def test_nobody_is_named_who_is_not_a_coder(demo: Demo) -> None:
    known = {row["coder"] for row in demo.rows("coders")}
    for rows in demo.tables.values():
        for name in NAMES_A_CODER & set(rows[0]):
            assert {row[name] for row in rows} <= known
    assert {row["reviewer"] for row in demo.rows("reviews")} <= known


def test_no_facility_is_named_that_is_not_known(demo: Demo) -> None:
    known = {row["facility"] for row in demo.rows("facilities")}
    for file in ("coders", "positions", "productivity"):
        assert {row["facility"] for row in demo.rows(file)} <= known
    assert {row["facility"] for row in demo.rows("standards")} <= {*known, "*"}


@pytest.mark.parametrize(
    ("first", "last"),
    [("since", "until"), ("hired", "left"), ("on", "until"), ("begun", "ended")],
)
def test_ends_come_after_beginnings(demo: Demo, first: str, last: str) -> None:
    for rows in demo.tables.values():
        if {first, last} <= set(rows[0]):
            wrong = [row for row in rows if row[last] and row[last] <= row[first]]
            assert wrong == []


def test_training_begins_and_is_proficient_no_earlier(demo: Demo) -> None:
    for row in demo.rows("training"):
        assert row["begun"]
        assert not row["proficient"] or row["begun"] <= row["proficient"]


@pytest.mark.parametrize(
    ("file", "columns"),
    [
        ("hours", ["coder", "month"]),
        ("productivity", ["coder", "facility", "type", "month"]),
        ("training", ["coder", "type"]),
        ("checked", ["coder", "kind"]),
    ],
)
def test_nothing_is_told_twice(demo: Demo, file: str, columns: list[str]) -> None:
    counts = Counter(tuple(row[name] for name in columns) for row in demo.rows(file))
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(
    ("file", "columns"),
    [
        ("positions", ["coder"]),
        ("standards", ["facility", "type"]),
        ("reports", ["coder"]),
        ("leaves", ["coder"]),
        ("coders", ["coder"]),
    ],
)
def test_spans_do_not_overlap(demo: Demo, file: str, columns: list[str]) -> None:
    begins, ends = ("hired", "left") if file == "coders" else ("since", "until")
    spans = sorted(
        ([row[name] for name in columns], row[begins], row[ends] or OPEN) for row in demo.rows(file)
    )
    for (who, _, until), (other, since, _) in pairwise(spans):
        assert who != other or until <= since


@pytest.mark.parametrize("method", ["records", "codes", "drgs"])
def test_no_more_is_correct_than_there_is(demo: Demo, method: str) -> None:
    for row in demo.rows("reviews"):
        assert bool(row[method]) == bool(row[f"{method}_correct"])
        assert not row[method] or int(row[f"{method}_correct"]) <= int(row[method])


def test_a_record_that_is_not_correct_has_a_wrong_code(demo: Demo) -> None:
    for row in demo.rows("reviews"):
        wrong_records = int(row["records"]) - int(row["records_correct"])
        wrong_codes = int(row["codes"]) - int(row["codes_correct"])
        assert bool(wrong_records) == bool(wrong_codes)
        assert wrong_records <= wrong_codes


def test_only_inpatient_records_have_drgs(demo: Demo) -> None:
    assert {row["type"] for row in demo.rows("reviews") if row["drgs"]} == {"inpatient"}


def test_a_fact_is_recorded_before_it_is_retracted(demo: Demo) -> None:
    retracted = [row for row in demo.rows("credentials") if row["retracted"]]
    assert [row["recorded"] < row["retracted"] for row in retracted] == [True]

"""A table of record types: what decides, on which days, and what is said of a broken one."""

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from coderpath.days import day_of
from coderpath.records.types import Clues, read_types, read_types_text, shipped_tables
from coderpath.records.types.examples import (
    EXAMPLES,
    read_record_examples,
    run_record_examples,
)
from coderpath.records.types.json_schema import types_schema
from coderpath.records.types.shipped import find_table
from coderpath.records.types.words import line_in_words

BROKEN = sorted(Path(__file__).with_name("broken").glob("*.yaml"))

OURS = """
record_types: 1
table: ours
title: Our types
types: {clinic: Clinic, series: Series, day: Day case}
lines:
  - {id: before, type: clinic, when: {bill: 13x, revenue: "0510"}, until: 2026-07-01, assumed: x}
  - {id: series, type: series, when: {bill: 13x, days_at_least: 8}, since: 2026-07-01, assumed: x}
  - {id: tests, type: day, when: {bill: 13x, revenue_only: 03xx}, assumed: x}
  - {id: other, type: clinic, when: {bill: 13x}, assumed: x}
"""


def decided(clues: Clues, on: str | None = None) -> str | None:
    types = read_types_text(OURS, "ours.yaml").types
    assert types is not None
    line = types.decide(clues, day_of(on) if on else None)
    return line.id if line else None


@pytest.mark.parametrize("name", shipped_tables())
def test_examples_of_a_shipped_table_hold(name: str) -> None:
    types, findings = read_types(name)
    place = find_table(name)
    assert findings == ()
    assert types is not None
    assert place is not None
    examples, wrong = read_record_examples(place.with_name(EXAMPLES))
    assert wrong == ()
    assert examples is not None
    assert run_record_examples(examples, types) == []
    shown = {one.type for one in examples.examples}
    assert set(types.types) <= shown | {"skilled_nursing"}


def test_an_example_that_does_not_hold_is_told() -> None:
    types = read_types_text(OURS.replace("type: day,", "type: series,"), "ours.yaml").types
    assert types is not None
    file = Path(find_table("ub-04") or "").with_name(EXAMPLES)
    examples, _ = read_record_examples(file)
    assert examples is not None
    missed = {
        one.example: (one.expected, one.found) for one in run_record_examples(examples, types)
    }
    assert missed["A hospital stay"] == ("inpatient", "none")
    assert missed["Tests alone"] == ("ancillary", "clinic")


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_what_is_read_about_a_broken_table(file: Path) -> None:
    types, findings = read_types_text(file.read_text(encoding="utf-8"), file.name)
    said = "".join(f"{finding}\n" for finding in findings)
    assert said == file.with_suffix(".txt").read_text(encoding="utf-8")
    assert types is None


def test_the_first_line_that_fits_on_the_day_decides() -> None:
    visit = Clues(bill="131", revenue=("0510", "0001"))
    assert decided(visit, "2026-06-30") == "before"
    assert decided(visit, "2026-07-01") == "other"
    assert decided(visit) == "other"  # no day is known: a line with dates does not decide
    assert decided(visit._replace(days=8), "2026-07-01") == "series"
    assert decided(visit._replace(days=7), "2026-07-01") == "other"
    assert decided(Clues(bill="111"), "2026-07-01") is None


def test_revenue_only_leaves_the_total_out_and_wants_one_code() -> None:
    assert decided(Clues(bill="131", revenue=("0300", "0320", "0001"))) == "tests"
    assert decided(Clues(bill="131", revenue=("0001",))) == "other"
    assert decided(Clues(bill="131", revenue=("0300", "0510"))) == "other"


def test_the_schema_takes_the_shipped_table_and_refuses_a_line_without_a_source() -> None:
    check = Draft202012Validator(types_schema())
    document = YAML(typ="safe").load(Path(find_table("ub-04") or "").read_text(encoding="utf-8"))
    assert [one.message for one in check.iter_errors(document)] == []
    del document["lines"][0]["assumed"]
    assert not check.is_valid(document)


def test_a_table_that_is_not_there_says_which_are() -> None:
    types, findings = read_types("nowhere")
    assert types is None
    assert len(findings) == 1
    assert str(findings[0]) == (
        "nowhere:1:1: error: There is no such table of record types."
        " Allowed: a YAML file in UTF-8, or one of ub-04. Check the name."
    )


def test_a_line_says_in_words_when_it_decides() -> None:
    types = read_types_text(OURS, "ours.yaml").types
    assert types is not None
    assert [str(line_in_words(line)) for line in types.lines] == [
        "Type of bill 13x; a revenue code 0510, before 1 July 2026. Assumed: x.",
        "Type of bill 13x; 8 days or more, from 1 July 2026. Assumed: x.",
        "Type of bill 13x; no revenue codes but 03xx. Assumed: x.",
        "Type of bill 13x. Assumed: x.",
    ]

"""Stricter and looser, for every parameter of every kind."""

from typing import Any

import pytest

from coderpath.changes import Direction
from coderpath.changes.meaning import compare
from coderpath.changes.written import read_back, written
from coderpath.criteria import RULES, Criterion, Presumed
from coderpath.criteria.turns import OPPOSITES

A, B, C, D = ({"skill": {"of": name}} for name in "abcd")
YEAR = {"window_months": 12, "measure": "every_month", "threshold": "> 100%"}
CODES = {"method": "codes", "window_months": 12, "threshold": ">= 95%"}
PORTFOLIO = {"at_least": 30, "window_months": 12, "cap_per_category": 12}
NAMED = {"at_least": 30, "categories": ["a", "b", "c"]}
TRAINING = {"types": ["a", "b", "c"], "at_least": 2, "stage": "begun"}

STRICTER = [
    ("credential", {"any_of": ["A", "B"]}, {"any_of": ["B"]}),
    ("education", {"level": "bachelor"}, {"level": "master"}),
    ("education", {"level": "bachelor"}, {"level": "bachelor", "subject": "nursing"}),
    ("education", {"level": "high_school"}, {"level": "doctorate", "subject": "nursing"}),
    ("course", {"of": "a"}, {"of": "a", "within_months": 12}),
    ("course", {"of": "a", "within_months": 24}, {"of": "a", "within_months": 12}),
    ("course", {"of": "a", "within_months": 12}, {"of": "a", "within_weeks": 40}),
    ("knowledge", {"of": "a"}, {"of": "a", "by": "demonstration"}),
    ("skill", {"of": "a"}, {"of": "a", "attested_by": "mentor"}),
    ("skill", {"of": "a", "attested_by": ["mentor", "x"]}, {"of": "a", "attested_by": "mentor"}),
    ("skill", {"of": "a", "within_weeks": 52}, {"of": "a", "within_weeks": 26}),
    ("rating", {"of": "a", "at_least": 3}, {"of": "a", "at_least": 3.5}),
    ("rating", {"of": "a", "at_least": 3}, {"of": "a", "at_least": 3, "within_months": 12}),
    ("no_event", {"of": "a", "within_months": 12}, {"of": "a", "within_months": 24}),
    ("no_event", {"of": "a", "within_weeks": 52}, {"of": "a", "within_months": 24}),
    ("fte", {"at_least": 0.5}, {"at_least": 0.6}),
    ("experience", {"in": ["a", "b"], "months": 12}, {"in": ["a"], "months": 12}),
    ("experience", {"in": ["a"], "months": 12}, {"in": ["a"], "months": 13}),
    ("experience", {"in": ["a"], "weeks": 40}, {"in": ["a"], "months": 12}),
    ("time_in_level", {"level": ["a", "b"], "months": 12}, {"level": "a", "months": 12}),
    ("time_in_level", {"level": "a", "weeks": 52}, {"level": "a", "weeks": 104}),
    (
        "time_in_level",
        {"level": "a", "months": 12, "continuous": False},
        {"level": "a", "months": 12},
    ),
    ("trains_in", TRAINING, {**TRAINING, "stage": "proficient"}),
    ("trains_in", TRAINING, {**TRAINING, "at_least": 3}),
    ("trains_in", TRAINING, {**TRAINING, "types": ["a", "b"]}),
    ("trains_in", TRAINING, {**TRAINING, "types": ["a", "b", "c", "d"], "at_least": 3}),
    ("productivity", YEAR, {**YEAR, "threshold": "> 101%"}),
    ("productivity", {**YEAR, "threshold": ">= 100%"}, YEAR),
    ("productivity", {**YEAR, "threshold": "> 99%"}, {**YEAR, "threshold": ">= 100%"}),
    ("productivity", {**YEAR, "measure": "average"}, YEAR),
    ("productivity", {**YEAR, "measure": "mean_of_months"}, YEAR),
    ("productivity", YEAR, {**YEAR, "within_level": "a"}),
    ("productivity", {**YEAR, "within_level": ["a", "b"]}, {**YEAR, "within_level": "a"}),
    ("productivity", {**YEAR, "recorded_at_least": 9}, YEAR),
    ("productivity", YEAR, {**YEAR, "window_months": 18}),
    ("accuracy", CODES, {**CODES, "threshold": "> 95%"}),
    ("accuracy", CODES, {**CODES, "sample_at_least": 50}),
    ("reviews", {"at_least": 2, "window_months": 12}, {"at_least": 4, "window_months": 12}),
    ("reviews", {"at_least": 2, "window_months": 12}, {"at_least": 2, "window_months": 6}),
    ("points", PORTFOLIO, {**PORTFOLIO, "at_least": 40}),
    ("points", PORTFOLIO, {**PORTFOLIO, "cap_per_category": 10}),
    ("points", {"at_least": 30}, {"at_least": 30, "cap_per_category": 10}),
    ("points", {"at_least": 30}, {"at_least": 30, "window_months": 12}),
    ("points", PORTFOLIO, {**PORTFOLIO, "window_months": 6}),
    ("points", PORTFOLIO, {**PORTFOLIO, "categories_at_least": 3}),
    ("points", {"at_least": 30}, NAMED),
    ("points", NAMED, {**NAMED, "categories": ["a", "b"]}),
    ("points", NAMED, {**NAMED, "each_at_least": 5}),
    ("any_of", [A, B], [A]),
    ("all_of", [A, B], [A, B, C]),
    ("at_least", {"count": 1, "of": [A, B, C]}, {"count": 2, "of": [A, B, C]}),
    ("at_least", {"count": 1, "of": [A, B]}, {"count": 2, "of": [A, B, C]}),
    ("at_least", {"count": 2, "of": [A, B, C]}, {"count": 2, "of": [A, B]}),
    ("any_of", [A, {"fte": {"at_least": 0.5}}], [A, {"fte": {"at_least": 0.6}}]),
    (
        "all_of",
        [{"credential": {"any_of": ["A", "B"]}}, {"fte": {"at_least": 0.5}}],
        [{"credential": {"any_of": ["A"]}}, {"fte": {"at_least": 0.6}}],
    ),
    ("all_of", [A, {"any_of": [B, C]}], [A, B]),
    ("all_of", [{**A, "presumed": True}, B], [A, B]),
]
OTHER = [
    ("credential", {"any_of": ["A", "B"]}, {"any_of": ["B", "C"]}),
    (
        "education",
        {"level": "bachelor", "subject": "a"},
        {"level": "bachelor", "subject": "b"},
    ),
    ("education", {"level": "bachelor", "subject": "a"}, {"level": "master"}),
    ("course", {"of": "a"}, {"of": "b"}),
    ("course", {"of": "a", "within_months": 12}, {"of": "a", "within_weeks": 52}),
    ("knowledge", {"of": "a", "by": "course"}, {"of": "a", "by": "demonstration"}),
    ("skill", {"of": "a"}, {"of": "b"}),
    ("skill", {"of": "a", "attested_by": "x"}, {"of": "a", "attested_by": "y"}),
    ("rating", {"of": "a", "at_least": 3}, {"of": "b", "at_least": 3}),
    ("no_event", {"of": "a", "within_months": 12}, {"of": "b", "within_months": 12}),
    ("experience", {"in": ["a"], "months": 12}, {"in": ["a", "b"], "months": 24}),
    ("experience", {"in": ["a"], "months": 12}, {"in": ["a"], "weeks": 52}),
    ("time_in_level", {"level": "a", "months": 12}, {"level": "b", "months": 12}),
    ("trains_in", TRAINING, {**TRAINING, "types": ["a", "b", "d"]}),
    ("trains_in", TRAINING, {**TRAINING, "stage": "proficient", "at_least": 1}),
    ("productivity", {**YEAR, "measure": "average"}, {**YEAR, "measure": "mean_of_months"}),
    (
        "productivity",
        {**YEAR, "measure": "average"},
        {**YEAR, "measure": "average", "window_months": 6},
    ),
    ("productivity", YEAR, {**YEAR, "window_months": 18, "recorded_at_least": 9}),
    ("productivity", YEAR, {**YEAR, "measure": "average", "threshold": "> 110%"}),
    ("accuracy", CODES, {**CODES, "method": "records"}),
    ("accuracy", CODES, {**CODES, "window_months": 6}),
    ("accuracy", CODES, {"method": "codes", "last_reviews": 4, "threshold": ">= 95%"}),
    ("accuracy", CODES, {**CODES, "types": "inpatient"}),
    ("reviews", {"at_least": 2, "window_months": 12}, {"at_least": 4, "window_months": 24}),
    ("points", {**NAMED, "each_at_least": 5}, {**NAMED, "each_at_least": 5, "categories": ["a"]}),
    ("points", NAMED, {**NAMED, "categories": ["a", "d"]}),
    ("any_of", [A, B], [A, C]),
    ("all_of", [A, B], [A, C]),
    ("at_least", {"count": 1, "of": [A, B]}, {"count": 2, "of": [A, C, D]}),
    (
        "all_of",
        [{"fte": {"at_least": 0.5}}, {"reviews": {"at_least": 2, "window_months": 12}}],
        [{"fte": {"at_least": 0.6}}, {"reviews": {"at_least": 1, "window_months": 12}}],
    ),
    ("qualifies_for", {"level": "a"}, {"level": "b"}),
]
SAME = [
    ("credential", {"any_of": ["A", "B"]}, {"any_of": ["B", "A"]}),
    ("knowledge", {"of": "a"}, {"of": "a", "by": ["demonstration", "course"]}),
    ("rating", {"of": "a", "at_least": 3}, {"of": "a", "at_least": 3.0}),
    ("time_in_level", {"level": "a", "months": 3}, {"level": "a", "months": 3, "continuous": True}),
    ("trains_in", {**TRAINING, "at_least": 3}, {"types": ["c", "b", "a"], "stage": "begun"}),
    ("productivity", YEAR, {**YEAR, "recorded_at_least": 12}),
    ("accuracy", CODES, {**CODES, "sample_at_least": 1}),
    ("points", NAMED, {**NAMED, "each_at_least": 0, "categories": ["c", "a", "b"]}),
    ("all_of", [A, {"any_of": [B, C]}], [{"any_of": [C, B]}, A]),
]


def read(kind: str, params: Any) -> Criterion:
    criterion = read_back({kind: params})
    assert criterion is not None
    return criterion


def ids(cases: list[tuple[str, Any, Any]]) -> list[str]:
    return [f"{kind} {old} -> {new}" for kind, old, new in cases]


@pytest.mark.parametrize(("kind", "old", "new"), STRICTER, ids=ids(STRICTER))
def test_what_asks_more_is_stricter_and_the_way_back_looser(kind: str, old: Any, new: Any) -> None:
    before, after = read(kind, old), read(kind, new)
    assert compare(before, after) is Direction.STRICTER
    assert compare(after, before) is Direction.LOOSER


@pytest.mark.parametrize(("kind", "old", "new"), OTHER, ids=ids(OTHER))
def test_what_asks_otherwise_is_other_both_ways(kind: str, old: Any, new: Any) -> None:
    before, after = read(kind, old), read(kind, new)
    assert compare(before, after) is Direction.OTHER
    assert compare(after, before) is Direction.OTHER


@pytest.mark.parametrize(("kind", "old", "new"), SAME, ids=ids(SAME))
def test_what_asks_the_same_is_no_change(kind: str, old: Any, new: Any) -> None:
    before, after = read(kind, old), read(kind, new)
    assert compare(before, after) is None
    assert compare(after, before) is None


def test_every_kind_has_a_meaning() -> None:
    told = {kind for kind, *_ in (*STRICTER, *OTHER, *SAME)}
    assert told == set(RULES)


@pytest.mark.parametrize(("kind", "old", "new"), [*STRICTER, *OTHER, *SAME])
def test_what_is_written_reads_back_as_the_same(kind: str, old: Any, new: Any) -> None:
    for params in (old, new):
        criterion = read(kind, params)
        again = read_back(written(criterion))
        assert again is not None
        assert compare(criterion, again) is None
        assert written(again) == written(criterion)


def test_all_instead_of_any_is_stricter() -> None:
    assert compare(read("any_of", [A, B]), read("all_of", [A, B])) is Direction.STRICTER
    assert compare(read("any_of", [A, B]), read("all_of", [A, C])) is Direction.STRICTER
    assert compare(read("all_of", [A, B]), read("at_least", {"count": 2, "of": [B, A]})) is None


def test_a_criterion_and_a_gate_over_it_compare() -> None:
    alone = read("skill", {"of": "a"})
    assert compare(alone, read("all_of", [A])) is None
    assert compare(alone, read("any_of", [A, B])) is Direction.LOOSER
    assert compare(alone, read("all_of", [A, B])) is Direction.STRICTER
    assert compare(alone, read("any_of", [B, C])) is Direction.OTHER


def test_presumed_is_looser_and_another_kind_is_other() -> None:
    alone = read("skill", {"of": "a"})
    assert compare(alone, Presumed(of=(alone,))) is Direction.LOOSER
    assert compare(alone, read("course", {"of": "a"})) is Direction.OTHER


def test_opposites_lead_back() -> None:
    assert all(OPPOSITES[OPPOSITES[one]] is one for one in Direction)

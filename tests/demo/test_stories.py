"""Each story's coder is there, and the figures of the story are what it says."""

from fractions import Fraction
from typing import TypeAlias

import pytest

from coderpath_demo import STORIES, Story
from tests.demo.looking import LAST_DAY, Demo, Row, held_on

Figures: TypeAlias = list[tuple[Fraction, int]]
"""Earned and productive minutes of some months."""

YEAR = [f"2025-{month:02d}" for month in (10, 11, 12)] + [
    f"2026-{month:02d}" for month in range(1, 10)
]
ALL_FOUR = {"inpatient", "same_day_surgery", "emergency", "ancillary"}


def ratios(demo: Demo, story: str, months: list[str]) -> Figures:
    """Give earned and productive minutes by month, exactly, from the rows alone."""
    minutes = {row["month"]: int(row["productive_minutes"]) for row in demo.rows("hours", story)}
    earned = dict.fromkeys(months, Fraction(0))
    for row in demo.rows("productivity", story):
        if row["month"] in earned:
            earned[row["month"]] += int(row["records"]) * minutes_a_record(demo, row)
    return [(earned[month], minutes[month]) for month in months]


def minutes_a_record(demo: Demo, row: Row) -> Fraction:
    """Give the minutes that a record earns by the facility's standard, else the corporate one."""
    day = f"{row['month']}-01"
    in_force = {
        one["facility"]: Fraction(int(one["minutes"]), int(one["records"]))
        for one in demo.rows("standards")
        if one["type"] == row["type"] and held_on(one, day)
    }
    return in_force.get(row["facility"], in_force["*"])


def pooled(figures: Figures) -> Fraction:
    """Give the ratio of all earned to all productive minutes."""
    return sum((earned for earned, _ in figures), Fraction(0)) / sum(m for _, m in figures)


def level(demo: Demo, story: str, day: str = LAST_DAY) -> list[str]:
    """Give the levels that the coder of a story holds on a day."""
    return [row["level"] for row in demo.rows("positions", story) if held_on(row, day)]


def begun(demo: Demo, story: str) -> set[str]:
    """Give the patient types in which training has begun."""
    return {row["type"] for row in demo.rows("training", story)}


def credentials(demo: Demo, story: str, day: str = LAST_DAY) -> set[str]:
    """Give the credentials that are valid on a day and not retracted."""
    rows = demo.rows("credentials", story)
    return {row["credential"] for row in rows if held_on(row, day) and not row["retracted"]}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.story)
def test_the_coder_of_a_story_is_there_under_the_same_name(demo: Demo, story: Story) -> None:
    assert {row["name"] for row in demo.rows("coders", story.story)} == {story.name}


def test_stories_have_their_own_coders_and_say_what_to_expect() -> None:
    assert len({story.coder for story in STORIES}) == len({story.story for story in STORIES}) == 29
    assert all(story.title and story.sentence.endswith(".") for story in STORIES)
    assert all(story.expected.endswith(".") for story in STORIES)


def test_stuck_had_the_rhit_and_two_types_but_moved_only_after_the_change_over(demo: Demo) -> None:
    held = credentials(demo, "stuck", "2023-06-30")
    proficient = {
        row["type"]
        for row in demo.rows("training", "stuck")
        if "" < row["proficient"] < "2021-01-01"
    }
    assert held == {"RHIT"}
    assert proficient >= {"emergency", "same_day_surgery"}
    assert level(demo, "stuck", "2023-06-30") == ["coder-1"]
    assert level(demo, "stuck") == ["specialist-4"]


def test_graduate_has_the_rhit_and_no_experience(demo: Demo) -> None:
    assert credentials(demo, "graduate") == {"RHIT"}
    assert demo.rows("experience", "graduate") == []
    assert level(demo, "graduate") == ["specialist-2"]


@pytest.mark.parametrize(
    ("story", "missing"), [("rural", "same_day_surgery"), ("one-type", "inpatient")]
)
def test_one_patient_type_is_missing(demo: Demo, story: str, missing: str) -> None:
    assert ALL_FOUR - begun(demo, story) == {missing}
    assert "CCS" in credentials(demo, story)
    assert pooled(ratios(demo, story, YEAR)) > 1
    assert level(demo, story) == ["specialist-3"]


def test_one_credential_is_missing(demo: Demo) -> None:
    assert begun(demo, "one-credential") >= ALL_FOUR
    assert credentials(demo, "one-credential") == {"CCA"}
    assert pooled(ratios(demo, "one-credential", YEAR)) > 1


def test_one_month_is_missing(demo: Demo) -> None:
    since = demo.rows("positions", "one-month")[-1]["since"]
    assert since == "2025-11-01"
    assert [earned > minutes for earned, minutes in ratios(demo, "one-month", YEAR[1:])] == [
        True
    ] * 11


def test_uneven_has_eleven_strong_months_and_one_weak_and_passes_on_average(demo: Demo) -> None:
    figures = ratios(demo, "uneven", YEAR)
    assert sorted(earned > minutes for earned, minutes in figures) == [False] + [True] * 11
    assert pooled(figures) > 1


def test_exact_is_exactly_at_the_standard_in_every_month(demo: Demo) -> None:
    assert {earned / minutes for earned, minutes in ratios(demo, "exact", YEAR)} == {1}


def test_lapsed_is_without_a_credential_between_two_dates(demo: Demo) -> None:
    first, second, *_ = demo.rows("credentials", "lapsed")
    assert first["credential"] == second["credential"] == "CCA"
    assert first["until"] < second["since"] < LAST_DAY
    assert level(demo, "lapsed", first["until"]) == ["specialist-3"]


def test_newcomer_stands_above_an_incumbent_who_has_more(demo: Demo) -> None:
    assert level(demo, "newcomer") == ["specialist-3"]
    assert level(demo, "incumbent") == ["specialist-2"]
    assert begun(demo, "newcomer") & ALL_FOUR < begun(demo, "incumbent") & ALL_FOUR
    known = {row["of"] for row in demo.rows("knowledge", "incumbent")}
    assert "pathophysiology" in known - {row["of"] for row in demo.rows("knowledge", "newcomer")}
    homes = [demo.rows("coders", story)[0]["facility"] for story in ("newcomer", "incumbent")]
    assert homes == ["fairholm", "fairholm"]


def test_laboratory_codes_ancillary_work_and_is_trained_every_year(demo: Demo) -> None:
    courses = [row["of"] for row in demo.rows("courses", "laboratory")]
    assert {row["type"] for row in demo.rows("productivity", "laboratory")} == {"ancillary"}
    assert courses.count("annual_coding_training") >= 5
    assert {"ancillary_coding_class", "ancillary_coding_exam"} <= set(courses)


def test_waiting_has_one_type_in_a_region_without_a_trainer(demo: Demo) -> None:
    region = {row["facility"]: row["region"] for row in demo.rows("facilities")}
    trainers = [
        region[row["facility"]]
        for row in demo.at("positions", LAST_DAY)
        if row["level"] == "trainer"
    ]
    assert region[demo.rows("coders", "waiting")[0]["facility"]] == "Southern"
    assert "Southern" not in trainers
    assert "Central" in trainers
    assert begun(demo, "waiting") & (ALL_FOUR - {"ancillary"}) == {"emergency"}


def test_returning_works_part_time_and_has_no_figures_for_the_months_on_leave(demo: Demo) -> None:
    months = {row["month"] for row in demo.rows("hours", "returning")}
    assert {row["fte"] for row in demo.rows("positions", "returning")} == {"0.6"}
    assert {"2026-02", "2026-03", "2026-04", "2026-05"}.isdisjoint(months)
    assert {"2026-01", "2026-06"} <= months


def test_rehire_has_two_spells_and_codes_in_both(demo: Demo) -> None:
    first, second = demo.rows("coders", "rehire")
    months = sorted(row["month"] for row in demo.rows("hours", "rehire"))
    assert first["left"] < second["hired"]
    assert not [month for month in months if first["left"][:7] < month < second["hired"][:7]]
    assert months[0] < first["left"][:7]
    assert months[-1] == "2026-10"


def test_correction_retracts_a_credential_and_records_another(demo: Demo) -> None:
    rows = {row["credential"]: row for row in demo.rows("credentials", "correction")}
    moved = next(
        row for row in demo.rows("positions", "correction") if row["level"] == "specialist-4"
    )
    assert rows["CCS"]["recorded"][:10] < moved["since"] < rows["CCS"]["retracted"][:10]
    assert rows["CCS-P"]["recorded"] == rows["CCS"]["retracted"]
    assert rows["CCS-P"]["since"] == rows["CCS"]["since"]


def test_unchecked_has_no_credentials_and_nobody_has_looked(demo: Demo) -> None:
    kinds = {row["kind"] for row in demo.rows("checked", "unchecked")}
    assert kinds == {"training", "reviews", "points", "events"}
    assert demo.rows("credentials", "unchecked") == demo.rows("education", "unchecked") == []


def test_nearly_everyone_else_is_checked(demo: Demo) -> None:
    people = {row["coder"] for row in demo.rows("coders")}
    done = {row["coder"] for row in demo.rows("checked") if row["kind"] == "credentials"}
    home = {row["coder"]: row["facility"] for row in demo.rows("coders")}
    assert {home[coder] for coder in people - done} == {"ferris"}
    assert 2 <= len(people - done) <= 6


def test_late_had_the_second_type_nine_months_before_the_move(demo: Demo) -> None:
    second = max(row["begun"] for row in demo.rows("training", "late"))
    assert second == "2024-04-08"
    assert level(demo, "late", "2024-12-31") == ["specialist-2"]
    assert level(demo, "late", "2025-01-01") == ["specialist-3"]


def test_exception_held_the_level_before_the_subject_was_passed(demo: Demo) -> None:
    moved = demo.rows("positions", "exception")[-1]
    passed = [row["on"] for row in demo.rows("courses", "exception")]
    assert moved["level"] == "specialist-3"
    assert len(passed) == 1
    assert moved["since"] < passed[0]


def test_gone_met_level_four_and_left_for_pay(demo: Demo) -> None:
    row = demo.rows("coders", "gone")[0]
    months = sorted(one["month"] for one in demo.rows("hours", "gone"))
    assert (row["left"], row["left_because"]) == ("2025-11-14", "pay elsewhere")
    assert pooled(ratios(demo, "gone", months[-14:-2])) > 1


def test_helper_codes_surgery_for_another_hospital_only(demo: Demo) -> None:
    surgery = [
        row for row in demo.rows("productivity", "helper") if row["type"] == "same_day_surgery"
    ]
    assert len(surgery) > 24
    assert {row["facility"] for row in surgery} == {"eastmoor"}
    assert level(demo, "helper") == ["specialist-4"]


def test_accuracy_is_under_ninety_five_per_cent_of_codes(demo: Demo) -> None:
    reviews = [
        row
        for row in demo.rows("reviews", "accuracy")
        if row["on"] > "2025-10-31" and row["sample"] == "random"
    ]
    right = sum(int(row["codes_correct"]) for row in reviews)
    codes = sum(int(row["codes"]) for row in reviews)
    assert len(reviews) == 4
    assert codes >= 100
    assert right * 100 < codes * 95


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("supervisor", "supervisor"),
        ("regional-manager", "supervisor"),
        ("consultant", "consultant-3"),
        ("trainer", "trainer"),
        ("coordinator", "coordinator"),
    ],
)
def test_people_in_posts_hold_them(demo: Demo, story: str, expected: str) -> None:
    assert level(demo, story) == [expected]


def test_from_the_laboratory_climbs_level_by_level(demo: Demo) -> None:
    assert [row["level"] for row in demo.rows("positions", "from-the-laboratory")] == [
        "ancillary-coder",
        "coder-1",
        "specialist-1",
        "specialist-2",
        "specialist-3",
    ]

from fractions import Fraction

import pytest

from coderpath.days import FOREVER, day_of
from coderpath.explain.fact_texts import words_of
from coderpath.facts import rows
from coderpath.facts.source import Source
from coderpath.facts.standards import Standards
from tests.unit.explain.cases import (
    STANDARDS,
    credential,
    judged,
    month,
    position,
    used,
    worked,
)

ON = "2025-04-10"
DAY = day_of("2025-03-01")
UNTIL = day_of("2025-09-01")
TEXTS = [
    (credential("CCS", "2023-03-01"), "CCS, valid since 1 March 2023"),
    (
        credential("CCS", "2023-03-01", "2025-03-01"),
        "CCS, valid from 1 March 2023 to 28 February 2025",
    ),
    (
        rows.Education("c", "bachelor", "nursing", DAY),
        "Bachelor's degree in nursing, awarded on 1 March 2025",
    ),
    (rows.Education("c", "doctorate", "", DAY), "Doctorate, awarded on 1 March 2025"),
    (rows.CoursePassed("c", "coding_program", DAY), "The coding program, passed on 1 March 2025"),
    (
        rows.KnowledgeShown("c", "pps_inpatient", "demonstration", DAY, UNTIL),
        "PPS inpatient, shown by a demonstration on 1 March 2025, counts until 31 August 2025",
    ),
    (
        rows.Attestation("c", "mentoring", "supervisor", held=True, on=DAY),
        "Mentoring skills, attested as yes by the supervisor on 1 March 2025",
    ),
    (
        rows.Attestation("c", "mentoring", "", held=False, on=DAY, until=UNTIL),
        "Mentoring skills, attested as no on 1 March 2025, counts until 31 August 2025",
    ),
    (
        rows.Rating("c", "performance", Fraction(7, 2), DAY),
        "Performance rating of 3.5, given on 1 March 2025",
    ),
    (rows.Event("c", "corrective_action", DAY), "Corrective action on 1 March 2025"),
    (
        rows.Experience("c", "critical_access", DAY, UNTIL),
        "Experience in critical access settings from 1 March 2025 to 31 August 2025",
    ),
    (position("one", "2025-03-01"), "Coder I at Bay hospital since 1 March 2025"),
    (
        rows.Position("c", "elsewhere", "", Fraction(1, 2), DAY, UNTIL),
        "elsewhere, 50% of full time, from 1 March 2025 to 31 August 2025",
    ),
    (
        rows.Training("c", "emergency", DAY, DAY + 9, DAY + 31),
        (
            "Training in emergency room, begun on 1 March 2025, proficient since 10 March 2025, "
            "ended on 1 April 2025"
        ),
    ),
    (
        rows.Training("c", "emergency", DAY, UNTIL, FOREVER),
        "Training in emergency room, begun on 1 March 2025",
    ),
    (
        rows.Review("c", DAY, "inpatient", "random", "x", 30, 29, 240, 233, None, None),
        (
            "Random review of inpatient on 1 March 2025: "
            "233 of 240 codes correct and 29 of 30 records correct"
        ),
    ),
    (
        rows.Review("c", DAY, "", "focused", "x", None, None, None, None, None, None),
        "Focused review on 1 March 2025",
    ),
    (rows.Points("c", "case_review", DAY, 1), "1 point for case review on 1 March 2025"),
    (
        rows.Points("c", "teaching", DAY, Fraction(5, 2)),
        "2.5 points for teaching on 1 March 2025",
    ),
]


@pytest.mark.parametrize(("row", "text"), TEXTS)
def test_a_fact_in_words(row, text):
    assert str(words_of(row, judged("credential: CCS", ON))) == text


def test_a_fact_names_its_source():
    assert used("credential: CCS", ON, credentials=(credential("CCS", "2023-03-01"),)) == [
        "CCS, valid since 1 March 2023 (credentials.csv, row 12)"
    ]


def test_a_fact_that_several_parts_use_is_told_once():
    asked = "all_of: [{credential: RHIT}, {credential: [RHIT, CCA]}]"
    found = used(asked, ON, credentials=(credential("RHIT", "2023-03-01"),))
    assert found == ["RHIT, valid since 1 March 2023 (credentials.csv, row 12)"]


def test_of_a_gate_that_is_met_only_the_parts_that_are_met_are_told():
    asked = "any_of: [{credential: CCS}, {experience: {in: acute, months: 60}}]"
    found = used(
        asked,
        ON,
        credentials=(credential("CCS", "2023-03-01"),),
        positions=(position("one", "2024-01-01"),),
    )
    assert found == ["CCS, valid since 1 March 2023 (credentials.csv, row 12)"]


def test_experience_is_added_up():
    asked = "experience: {in: acute, months: 12}"
    assert used(asked, ON, positions=(position("one", "2024-01-01"),)) == [
        "Together: 15 months and 9 days in acute settings",
        "Coder I at Bay hospital since 1 January 2024 (positions.csv, row 3)",
    ]


def test_accuracy_is_added_up():
    asked = 'accuracy: {method: codes, window_months: 12, threshold: ">= 95%"}'
    review = rows.Review("c", DAY, "", "random", "", None, None, 200, 193, None, None)
    assert used(asked, ON, reviews=(review,)) == [
        "Together: 96.5% of codes correct (193 of 200)",
        "Random review on 1 March 2025: 193 of 200 codes correct (reviews)",
    ]


def test_points_are_added_up():
    asked = "points: {at_least: 2, cap_per_category: 4}"
    assert used(asked, ON, points=(rows.Points("c", "teaching", DAY, 5),)) == [
        "Together: 4 points that count",
        "5 points for teaching on 1 March 2025 (points)",
    ]


AVERAGE = 'productivity: {window_months: 3, measure: average, threshold: "> 100%"}'


def test_a_month_tells_minutes_percent_and_how_they_were_earned():
    assert used(AVERAGE, ON, **worked("2025-01", [441, 440, 442], minutes=8400)) == [
        "Together: 105.0% on average over January 2025 to March 2025",
        (
            "January 2025: 8,820 earned of 8,400 productive minutes, 105.0% "
            "(441 inpatient records at 21 per 420; hours.csv, row 2; productivity.csv, row 2)"
        ),
        (
            "February 2025: 8,800 earned of 8,400 productive minutes, 104.7% "
            "(440 inpatient records at 21 per 420; hours.csv, row 3; productivity.csv, row 3)"
        ),
        (
            "March 2025: 8,840 earned of 8,400 productive minutes, 105.2% "
            "(442 inpatient records at 21 per 420; hours.csv, row 4; productivity.csv, row 4)"
        ),
    ]


def test_places_are_named_where_there_are_several():
    facts = worked("2025-03", [10])
    quay = rows.Productivity("c", "quay", "inpatient", month("2025-03"), 11)
    facts["productivity"] = (*facts["productivity"], quay)
    own = rows.Standard("quay", "inpatient", 1, FOREVER, Fraction(3), Fraction(50))
    facts["standards"] = Standards([*STANDARDS, own])
    assert used(AVERAGE.replace("3", "1", 1), ON, **facts) == [
        (
            "March 2025: 383.33 earned of 420 productive minutes, 91.2% "
            "(10 inpatient records at Bay hospital at 21 per 420; "
            "11 inpatient records at Quay clinic at 3 per 50; "
            "hours.csv, row 2; productivity.csv, row 2; productivity)"
        ),
    ]


def test_months_on_leave_or_not_recorded_say_so():
    leave = rows.Leave("c", day_of("2025-02-01"), day_of("2025-03-01"))
    facts = worked("2024-12", [21, None, None, 21])
    assert used(AVERAGE, ON, leaves=(leave,), **facts) == [
        (
            "December 2024: 420 earned of 420 productive minutes, 100.0% "
            "(21 inpatient records at 21 per 420; hours.csv, row 2; productivity.csv, row 2)"
        ),
        "January 2025: not recorded (no productive minutes, no records)",
        "February 2025: passed over because of leave",
        (
            "March 2025: 420 earned of 420 productive minutes, 100.0% "
            "(21 inpatient records at 21 per 420; hours.csv, row 3; productivity.csv, row 3)"
        ),
    ]


def test_every_month_enough():
    asked = 'productivity: {window_months: 2, measure: every_month, threshold: ">= 100%"}'
    found = used(asked, ON, **worked("2025-02", [21, 22]))
    assert found[0] == (
        "Together: 102.3% on average over February 2025 to March 2025, and enough in every month"
    )


def test_nothing_recorded_uses_nothing():
    assert used(AVERAGE, ON) == []


def test_rows_of_one_file_are_named_together():
    facts = worked("2025-03", [10])
    more = rows.Productivity(
        "c", "bay", "inpatient", month("2025-03"), 12, Source("productivity.csv", 3)
    )
    facts["productivity"] = (*facts["productivity"], more)
    assert used(AVERAGE.replace("3", "1", 1), ON, **facts)[-1].endswith(
        "; hours.csv, row 2; productivity.csv, rows 2 and 3)"
    )

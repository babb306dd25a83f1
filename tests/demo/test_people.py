"""The organisation as a whole: size, places, teams, levels and comings and goings."""

from collections import Counter

from coderpath_demo import STORIES
from tests.demo.looking import LAST_DAY, Demo

ORIGINAL = {"ancillary-coder", "coder-1", "coder-2", "coder-3", "supervisor", "consultant"}
REVISED = {
    *["ancillary-coder", "specialist-1", "specialist-2", "specialist-3", "specialist-4"],
    *["trainer", "coordinator", "documentation-coordinator", "supervisor"],
    *["consultant-1", "consultant-2", "consultant-3"],
}
TYPES = {
    *["ancillary", "emergency", "same_day_surgery", "inpatient", "observation", "outpatient"],
    "rehabilitation",
}


def test_there_are_21_hospitals_in_four_regions(demo: Demo) -> None:
    rows = demo.rows("facilities")
    assert len(rows) == 21
    assert len({row["region"] for row in rows}) == 4
    assert {row["setting"] for row in rows} == {"acute", "critical_access"}
    assert len({row["facility"] for row in demo.at("positions", LAST_DAY)}) == 21


def test_about_400_coders_are_employed_at_the_end(demo: Demo) -> None:
    assert 385 <= len(demo.employed(LAST_DAY)) <= 420


def test_about_a_hundred_thousand_productivity_rows(demo: Demo) -> None:
    assert 92_000 <= len(demo.rows("productivity")) <= 108_000


def test_the_months_are_six_years_and_all_types_occur(demo: Demo) -> None:
    months = {row["month"] for row in demo.rows("productivity")}
    assert (len(months), min(months), max(months)) == (72, "2020-11", "2026-10")
    assert {row["type"] for row in demo.rows("productivity")} == TYPES


def test_nobody_shares_a_name_or_changes_it(demo: Demo) -> None:
    names = {row["coder"]: row["name"] for row in demo.rows("coders")}
    assert len(set(names.values())) == len(names)
    assert {(row["coder"], row["name"]) for row in demo.rows("coders")} == set(names.items())


def test_levels_are_those_of_the_path_in_force(demo: Demo) -> None:
    rows = demo.rows("positions")
    assert {row["level"] for row in rows if row["since"] < "2023-07-01"} == ORIGINAL
    assert {row["level"] for row in rows if row["since"] >= "2023-07-01"} == REVISED
    before = ORIGINAL - REVISED
    assert [r for r in demo.at("positions", "2023-07-01") if r["level"] in before] == []


def test_rhit_holders_of_the_first_level_start_at_the_second_after_the_change_over(
    demo: Demo,
) -> None:
    rhit = {
        row["coder"]
        for row in demo.at("credentials", "2023-07-01")
        if row["credential"] in {"RHIT", "RHIA"}
    }
    was = {row["coder"] for row in demo.at("positions", "2023-06-30") if row["level"] == "coder-1"}
    now = {row["coder"]: row["level"] for row in demo.at("positions", "2023-07-01")}
    told = {story.coder for story in STORIES}
    assert {now[one] for one in was & rhit & set(now)} == {"specialist-2"}
    assert {now[one] for one in (was - rhit - told) & set(now)} <= {"specialist-1", "specialist-2"}


def test_turnover_is_about_eighteen_per_cent_a_year(demo: Demo) -> None:
    left = sum(bool(row["left"]) for row in demo.rows("coders"))
    crowd = [len(demo.employed(f"{year}-05-01")) for year in range(2021, 2027)]
    assert 0.15 <= left / 6 / (sum(crowd) / 6) <= 0.22


def test_people_leave_for_pay_most_often_and_some_come_back(demo: Demo) -> None:
    reasons = Counter(row["left_because"] for row in demo.rows("coders") if row["left"])
    spells = Counter(row["coder"] for row in demo.rows("coders"))
    assert reasons.most_common(1)[0][0] == "pay elsewhere"
    assert "retirement" in reasons
    assert all(bool(row["left"]) == bool(row["left_because"]) for row in demo.rows("coders"))
    assert sum(count > 1 for count in spells.values()) >= 5


def test_supervisors_have_teams_of_five_to_forty(demo: Demo) -> None:
    reports = demo.at("reports", LAST_DAY)
    heads = {row["coder"] for row in demo.at("positions", LAST_DAY) if row["level"] == "supervisor"}
    managed = {row["to"] for row in reports if row["coder"] in heads}
    sizes = Counter(row["to"] for row in reports)
    assert len(managed) == 4
    assert [(who, sizes[who]) for who in heads - managed if not 5 <= sizes[who] <= 40] == []


def test_nearly_everyone_reports_to_someone(demo: Demo) -> None:
    here = demo.employed(LAST_DAY)
    led = {row["coder"] for row in demo.at("reports", LAST_DAY)}
    assert led <= here
    assert len(here - led) <= 25


def test_people_report_to_people_who_are_there(demo: Demo) -> None:
    for day in ("2021-03-15", "2023-07-01", LAST_DAY):
        assert {row["to"] for row in demo.at("reports", day)} <= demo.employed(day)


def test_the_pace_is_a_little_above_the_standard(demo: Demo) -> None:
    standards = {}
    for row in demo.rows("standards"):
        if row["since"] <= "2026-09-01" and (not row["until"] or row["until"] > "2026-09-01"):
            standards[row["facility"], row["type"]] = int(row["minutes"]) / int(row["records"])
    earned = 0.0
    for row in demo.rows("productivity"):
        if row["month"] == "2026-09":
            own = standards.get((row["facility"], row["type"]))
            earned += int(row["records"]) * (own or standards["*", row["type"]])
    minutes = sum(
        int(row["productive_minutes"]) for row in demo.rows("hours") if row["month"] == "2026-09"
    )
    assert 0.99 <= earned / minutes <= 1.04


def test_reviews_come_every_quarter_and_some_are_focused(demo: Demo) -> None:
    samples = Counter(row["sample"] for row in demo.rows("reviews"))
    records = [int(row["records"]) for row in demo.rows("reviews") if row["sample"] == "random"]
    assert set(samples) == {"random", "focused"}
    assert samples["random"] > 20 * samples["focused"] > 0
    assert abs(sum(records) / len(records) - 30) < 0.5


def test_credentials_are_renewed_and_some_lapse(demo: Demo) -> None:
    ends = {(row["coder"], row["credential"], row["until"]) for row in demo.rows("credentials")}
    renewed = [
        row
        for row in demo.rows("credentials")
        if (row["coder"], row["credential"], row["since"]) in ends
    ]
    now = {(row["coder"], row["credential"]) for row in demo.at("credentials", LAST_DAY)}
    here = demo.employed(LAST_DAY)
    lapsed = {end[:2] for end in ends if end[0] in here and end[2] <= LAST_DAY} - now
    assert len(renewed) > 800
    assert 3 <= len(lapsed) <= 40


def test_part_time_and_leaves_occur(demo: Demo) -> None:
    shares = Counter(row["fte"] for row in demo.at("positions", LAST_DAY))
    assert 0.08 <= 1 - shares["1"] / sum(shares.values()) <= 0.25
    assert len(demo.rows("leaves")) > 50


def test_standards_differ_by_facility_and_change(demo: Demo) -> None:
    rows = demo.rows("standards")
    inpatient = {row["records"] for row in rows if row["type"] == "inpatient"}
    assert len(inpatient) >= 4
    assert {row["facility"] for row in rows if row["until"]} > {"*"}
    assert len([row for row in rows if row["facility"] == "*"]) == 21

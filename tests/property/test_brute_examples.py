"""The oracle against cases counted by hand: every kind of criterion on both sides of its edges."""

from datetime import date

import pytest

from tests.property.brute import criterion_state
from tests.property.by_hand import Doc, Facts, facts, path

SHORT = {"met": "+", "not_met": "-", "not_recorded": "?"}


def check(criterion: Doc, known: Facts, days: dict[str, str], **more: object) -> None:
    """Compare the answers on some days (+ met, - not met, ? not recorded) with the counted ones."""
    doc = path(**more)
    found = {
        day: SHORT[criterion_state(doc, known, "ann", criterion, date.fromisoformat(day))]
        for day in days
    }
    assert found == days


CODING = {"course": {"of": "coding", "within_months": 1}}
SKILL = {"skill": {"of": "tact"}}


def test_a_month_from_31_january_ends_with_february() -> None:
    known = facts(courses="coding 2020-01-31")
    check(CODING, known, {"2020-01-30": "-", "2020-01-31": "+", "2020-02-28": "+"})
    check(CODING, known, {"2020-02-29": "-"})
    two = {"course": {"of": "coding", "within_months": 2}}
    check(two, known, {"2020-03-30": "+", "2020-03-31": "-"})


def test_weeks_are_seven_days() -> None:
    two = {"no_event": {"of": "warning", "within_weeks": 2}}
    known = facts(events="warning 2020-02-20")
    check(two, known, {"2020-02-19": "+", "2020-02-20": "-", "2020-03-04": "-", "2020-03-05": "+"})


def test_composites_visit_every_branch() -> None:
    yes, no = {"fte": {"at_least": 1}}, {"fte": {"at_least": 2}}
    known = facts(positions="rung 2020-01-01 -")
    day = "2020-01-01"
    check({"all_of": [yes, SKILL]}, known, {day: "?"})
    check({"all_of": [no, SKILL]}, known, {day: "-"})
    check({"any_of": [no, SKILL]}, known, {day: "?"})
    check({"any_of": [SKILL, yes]}, known, {day: "+"})
    check({"at_least": {"count": 2, "of": [yes, SKILL, no]}}, known, {day: "?"})
    check({"at_least": {"count": 2, "of": [no, SKILL, no]}}, known, {day: "-"})
    check({"at_least": {"count": 2, "of": [yes, SKILL, yes]}}, known, {day: "+"})


def test_a_credential_counts_as_others_through_others() -> None:
    known = facts(credentials="RHIA 2020-01-01 2020-06-01")
    more = {"credentials": {"RHIA": {"counts_as": ["RHIT"]}, "RHIT": {"counts_as": ["CCA"]}}}
    days = {"2019-12-31": "-", "2020-01-01": "+", "2020-05-31": "+", "2020-06-01": "-"}
    check({"credential": "CCA"}, known, days, **more)
    check({"credential": {"any_of": ["CCS", "RHIT"]}}, known, days, **more)
    check({"credential": "CCS"}, known, {"2020-01-01": "-"}, **more)
    check({"credential": "CCA"}, known, {"2020-01-01": "-"})


def test_education_is_that_level_or_higher() -> None:
    known = facts(education="master coding 2020-02-29\n associate - 2019-01-01")
    check({"education": {"level": "bachelor"}}, known, {"2020-02-28": "-", "2020-02-29": "+"})
    check({"education": {"level": "doctorate"}}, known, {"2020-02-29": "-"})
    check({"education": {"level": "associate", "subject": "law"}}, known, {"2020-02-29": "-"})
    check({"education": {"level": "bachelor", "subject": "coding"}}, known, {"2020-02-29": "+"})


def test_knowledge_by_course_takes_a_course_for_ever() -> None:
    shown = facts(knowledge="coding demonstration 2020-01-01 2020-02-01")
    passed = facts(courses="coding 2020-01-01")
    days = {"2020-01-31": "+", "2020-02-01": "-"}
    check({"knowledge": {"of": "coding"}}, shown, days)
    check({"knowledge": {"of": "coding", "by": "course"}}, shown, {"2020-01-31": "-"})
    check({"knowledge": {"of": "coding", "by": ["course"]}}, passed, {"2030-01-01": "+"})
    check({"knowledge": {"of": "coding", "by": "demonstration"}}, passed, {"2030-01-01": "-"})


def test_a_no_counts_before_a_yes_of_the_same_day() -> None:
    rows = "tact yes 2020-01-01 -\n tact no 2020-03-01 2020-05-01\n tact yes 2020-03-01 -"
    days = {"2019-12-31": "?", "2020-02-29": "+", "2020-03-01": "-", "2020-04-30": "-"}
    check(SKILL, facts(skills=rows), {**days, "2020-05-01": "?"})


def test_of_equal_attestations_the_later_end_stands() -> None:
    known = facts(skills="tact yes 2020-01-01 2020-02-01\n tact yes 2020-01-01 2020-03-01")
    check(SKILL, known, {"2020-02-29": "+", "2020-03-01": "?"})
    short = {"skill": {"of": "tact", "within_weeks": 1}}
    check(short, known, {"2020-01-07": "+", "2020-01-08": "?"})


def test_attestations_by_other_roles_are_left_out() -> None:
    known = facts(skills="tact yes 2020-01-01 - mentor\n tact no 2020-02-01 - peer")
    by = {"skill": {"of": "tact", "attested_by": "mentor"}}
    check(by, known, {"2020-02-01": "+"})
    check(SKILL, known, {"2020-02-01": "-"})
    check({"skill": {"of": "tact", "attested_by": ["trainer"]}}, known, {"2020-02-01": "?"})


def test_the_lowest_rating_of_the_latest_day_counts() -> None:
    known = facts(
        ratings="work 4 2020-01-01 -\n work 3 2020-02-01 2020-03-01\n work 5 2020-02-01 -"
    )
    four = {"rating": {"of": "work", "at_least": 4}}
    check(four, known, {"2020-01-31": "+", "2020-02-01": "-", "2020-03-01": "?"})
    check({"rating": {"of": "work", "at_least": 3}}, known, {"2020-02-29": "+"})


def test_fte_adds_exactly() -> None:
    known = facts(
        positions="a 2020-01-01 - - 0.7\n b 2020-01-01 2020-02-01 - 0.2\n c 2020-01-01 - - 0.1"
    )
    check({"fte": {"at_least": 1}}, known, {"2020-01-31": "+", "2020-02-01": "-"})


def test_leftover_days_of_experience_are_pooled() -> None:
    months = {"experience": {"in": ["hospital"], "months": 3}}
    first = "hospital 2020-01-01 2020-02-16"  # one month and 15 days
    known = facts(experience=f"{first}\n hospital 2020-06-10 2020-07-25\n clinic 2018-01-01 -")
    check(months, known, {"2020-07-24": "-", "2020-07-25": "+"})  # the other: a month, 15 days


def test_thirty_days_that_are_no_month_leave_29() -> None:
    known = facts(experience="hospital 2020-01-01 2020-01-31\n hospital 2020-03-01 2020-03-31")
    check({"experience": {"in": ["hospital"], "months": 1}}, known, {"2020-03-31": "+"})
    check({"experience": {"in": ["hospital"], "months": 2}}, known, {"2020-03-31": "-"})
    weeks = {"experience": {"in": ["hospital"], "weeks": 8}}  # 60 days, 56 of them by 27 March
    check(weeks, known, {"2020-03-26": "-", "2020-03-27": "+"})


def test_touching_spells_and_positions_at_home_make_one() -> None:
    rows = "clinic 2020-01-31 2020-02-29"
    known = facts(
        coders="south 2020-02-29",
        experience=rows,
        positions="rung 2020-02-29 - -\n other 2020-01-31 - north",
    )
    months = {"experience": {"in": ["clinic"], "months": 2}}
    check(months, known, {"2020-03-30": "-", "2020-03-31": "+"})


def test_a_position_without_facility_is_at_the_home_of_its_spell() -> None:
    spells = "south 2020-01-01 2020-06-01\n north 2020-07-01 -"
    month = {"experience": {"in": ["clinic"], "months": 1}}
    first = facts(coders=spells, positions="rung 2020-05-01 2020-06-01 -")
    check(month, first, {"2020-05-31": "-", "2020-06-01": "+"})
    second = facts(coders=spells, positions="rung 2020-07-01 2020-08-01 -")
    check(month, second, {"2020-08-01": "-"})
    between = facts(coders=spells, positions="rung 2020-06-02 - -")
    check(month, between, {"2020-07-02": "+"})


def test_time_in_level_without_and_with_gaps() -> None:
    known = facts(positions="rung 2020-01-31 2020-03-01\n rung 2020-03-02 2021-01-01")
    two = {"time_in_level": {"level": "rung", "months": 1}}
    days = {"2020-02-28": "-", "2020-02-29": "+", "2020-03-01": "-", "2020-04-01": "-"}
    check(two, known, {**days, "2020-04-02": "+", "2021-01-01": "-"})
    pooled = {"time_in_level": {"level": ["rung"], "months": 2, "continuous": False}}
    # 31 January to 1 March: a month (to 29 February) and a day; 2 to 31 March: 29 days.
    check(pooled, known, {"2020-03-30": "-", "2020-03-31": "+"})


def test_training_is_begun_until_it_ends_and_proficient_for_ever() -> None:
    rows = "inpatient 2020-01-01 - 2020-03-01\n emergency 2020-02-01 2020-04-01 2020-05-01"
    both = {"types": ["inpatient", "emergency"]}
    begun = {"trains_in": {**both, "stage": "begun"}}
    check(begun, facts(training=rows), {"2020-01-31": "-", "2020-02-29": "+", "2020-03-01": "-"})
    one = {"trains_in": {**both, "at_least": 1, "stage": "proficient"}}
    check(one, facts(training=rows), {"2020-03-31": "-", "2020-04-01": "+", "2021-01-01": "+"})


def test_points_are_summed_by_category_capped_and_counted() -> None:
    rows = "papers 2020-01-01 5\n papers 2020-02-01 1\n talks 2020-02-01 2"
    base = {"window_months": 12}
    day = "2020-03-01"
    check({"points": {**base, "at_least": 8}}, facts(points=rows), {day: "+", "2021-01-01": "-"})
    capped = {**base, "at_least": 6, "cap_per_category": 4}
    check({"points": capped}, facts(points=rows), {day: "+"})
    check({"points": {**capped, "at_least": 7}}, facts(points=rows), {day: "-"})
    check({"points": {**capped, "categories_at_least": 3}}, facts(points=rows), {day: "-"})
    named = {"at_least": 1, "categories": ["papers", "talks"], "each_at_least": 2}
    check({"points": named}, facts(points=rows), {day: "+"})
    check({"points": {**named, "cap_per_category": 1}}, facts(points=rows), {day: "+"})
    check({"points": {**named, "each_at_least": 3}}, facts(points=rows), {day: "-"})
    check(
        {"points": {**base, "at_least": 3, "categories": ["talks"]}}, facts(points=rows), {day: "-"}
    )


def test_reviews_count_in_their_window() -> None:
    known = facts(reviews="2020-01-31 - -\n 2020-02-10 20 19 - focused")
    two = {"reviews": {"at_least": 2, "window_months": 1}}
    check(two, known, {"2020-02-09": "-", "2020-02-10": "+", "2020-02-28": "+", "2020-02-29": "-"})


ACCURACY = {"method": "codes", "threshold": ">= 95%"}


def test_accuracy_pools_what_is_random_and_has_figures() -> None:
    rows = (
        "2020-01-01 20 18\n 2020-02-01 20 20\n 2020-02-01 99 0 inpatient focused\n 2020-02-01 - -"
    )
    known = facts(reviews=f"{rows}\n 2020-02-01 0 0")
    window = {**ACCURACY, "window_months": 2}
    days = {"2019-12-31": "?", "2020-01-31": "-", "2020-02-29": "+", "2020-03-31": "+"}
    check({"accuracy": window}, known, {**days, "2020-04-01": "?"})
    check({"accuracy": {**window, "threshold": "> 95%"}}, known, {"2020-02-29": "-"})
    check({"accuracy": {**window, "sample_at_least": 41}}, known, {"2020-02-29": "?"})
    check({"accuracy": {**window, "sample_at_least": 40}}, known, {"2020-02-29": "+"})
    check({"accuracy": {**window, "types": ["emergency"]}}, known, {"2020-02-29": "?"})


def test_the_last_reviews_take_all_of_the_last_ones_day() -> None:
    known = facts(
        reviews="2020-01-01 20 0\n 2020-02-01 20 18\n 2020-02-01 20 20\n 2020-03-01 20 19"
    )
    check({"accuracy": {**ACCURACY, "last_reviews": 2}}, known, {"2020-03-01": "+"})  # 57 of 60
    check({"accuracy": {**ACCURACY, "last_reviews": 1}}, known, {"2020-02-01": "+"})  # 38 of 40
    check({"accuracy": {**ACCURACY, "last_reviews": 4}}, known, {"2020-03-01": "-"})
    check({"accuracy": {**ACCURACY, "last_reviews": 9}}, known, {"2019-12-31": "?"})


def work(months: dict[str, tuple[int, int]], standards: str, **more: str) -> Facts:
    """Make a worked stretch: month -> records, productive minutes."""
    return facts(
        productivity="\n".join(f"{month} {records}" for month, (records, _) in months.items()),
        hours="\n".join(f"{month} {minutes}" for month, (_, minutes) in months.items()),
        standards=standards,
        **more,
    )


def asks(threshold: str, months: int = 1, measure: str = "average", **more: object) -> Doc:
    """Make a productivity criterion."""
    params = {"window_months": months, "measure": measure, "threshold": threshold, **more}
    return {"productivity": params}


@pytest.mark.parametrize(
    ("records", "at_least", "over"), [(43, "-", "-"), (44, "+", "-"), (45, "+", "+")]
)
def test_22_records_in_420_minutes(records: int, at_least: str, over: str) -> None:
    known = work({"2020-01": (records, 840)}, "* inpatient 22 420 2019-01-01 -")
    check(asks(">= 100%"), known, {"2020-02-01": at_least, "2020-01-31": "?"})
    check(asks("> 100%"), known, {"2020-02-29": over})


def test_7_and_26_records_an_hour_meet_exactly() -> None:
    seven = work(
        {"2020-01": (1, 20), "2020-02": (2, 20), "2020-03": (4, 20)},
        "* inpatient 7 60 2019-01-01 -",
    )
    check(asks(">= 100%", 3), seven, {"2020-04-01": "+"})
    check(asks("> 100%", 3), seven, {"2020-04-01": "-"})
    twenty_six = work({"2020-01": (13, 60), "2020-02": (39, 60)}, "* inpatient 26 60 2019-01-01 -")
    check(asks(">= 100%", 2), twenty_six, {"2020-03-01": "+"})
    check(asks("> 100%", 2, "mean_of_months"), twenty_six, {"2020-03-01": "-"})
    check(asks(">= 100%", 2, "every_month"), twenty_six, {"2020-03-01": "-"})


def test_the_mean_of_months_is_not_the_average() -> None:
    known = work({"2020-01": (3, 60), "2020-02": (1, 120)}, "* inpatient 1 60 2019-01-01 -")
    check(asks(">= 100%", 2), known, {"2020-03-01": "+"})  # 240 of 180
    check(asks("> 175%", 2, "mean_of_months"), known, {"2020-03-01": "-"})  # (3 + 1/2) / 2
    check(asks(">= 175%", 2, "mean_of_months"), known, {"2020-03-01": "+"})


def test_months_close_on_a_day_of_the_next_month() -> None:
    known = work({"2020-10": (2, 60), "2020-11": (1, 60)}, "* inpatient 2 60 2019-01-01 -")
    days = {"2020-11-14": "?", "2020-11-15": "+", "2020-12-03": "+", "2020-12-14": "+"}
    check(asks(">= 100%"), known, {**days, "2020-12-15": "-"}, months_close_on=15)
    check(asks(">= 100%"), known, {"2020-12-03": "-"})


def test_months_of_leave_are_passed_over() -> None:
    months = {"2019-11": (2, 60), "2019-12": (2, 60)}
    standards = "* inpatient 2 60 2019-01-01 -"
    leave = {"leaves": "2020-01-02 2020-04-01"}
    check(asks(">= 100%", 2), work(months, standards, **leave), {"2020-04-10": "+"})
    with_minutes = {**months, "2020-01": (1, 60)}
    check(asks(">= 100%", 2), work(with_minutes, standards, **leave), {"2020-04-10": "-"})
    check(
        asks(">= 100%", 2),
        work(with_minutes, standards, leaves="2020-01-01 -"),
        {"2020-04-10": "+"},
    )
    split = {"leaves": "2020-01-01 2020-01-15\n 2020-01-15 2020-04-01"}
    check(asks(">= 100%", 2), work(with_minutes, standards, **split), {"2020-04-10": "+"})


def test_going_back_stops_where_the_level_was_not_held() -> None:
    months = {"2020-01": (2, 60), "2020-02": (2, 60), "2020-03": (2, 60)}
    known = work(months, "* inpatient 2 60 2019-01-01 -", positions="rung 2020-01-02 -")
    two = asks(">= 100%", 2, within_level="rung")
    check(two, known, {"2020-03-31": "-", "2020-04-01": "+"})
    check(asks(">= 100%", 3, within_level=["rung"]), known, {"2020-04-01": "-"})
    check(asks(">= 100%", 3), known, {"2020-04-01": "+"})


def test_a_month_needs_a_standard_for_every_row() -> None:
    known = work({"2020-01": (2, 60), "2020-02": (2, 60)}, "* inpatient 2 60 2019-01-01 2020-02-02")
    check(asks(">= 100%"), known, {"2020-02-01": "+", "2020-03-01": "+"})
    gone = work(
        {"2020-01": (2, 60)}, "* inpatient 2 60 2020-01-02 -\n south inpatient 2 60 2019-01-01 -"
    )
    check(asks(">= 100%"), gone, {"2020-02-01": "?"})
    own = work(
        {"2020-01": (2, 60)}, "* inpatient 2 60 2019-01-01 -\n north inpatient 3 60 2019-01-01 -"
    )
    check(asks(">= 100%"), own, {"2020-02-01": "-"})
    rows = [*known["productivity"], {**known["productivity"][0], "type": "emergency"}]
    check(asks(">= 100%"), {**known, "productivity": rows}, {"2020-02-01": "?"})


def test_too_few_recorded_months() -> None:
    known = work(
        {"2020-01": (2, 60), "2020-02": (1, 0), "2020-03": (2, 60)}, "* inpatient 2 60 2019-01-01 -"
    )
    check(asks(">= 100%", 3), known, {"2020-04-01": "?"})
    check(asks(">= 100%", 3, recorded_at_least=2), known, {"2020-04-01": "+"})
    check(asks(">= 100%", 3, "every_month"), known, {"2020-04-01": "?"})
    check(asks("> 100%", 3, "every_month"), known, {"2020-04-01": "-"})
    check(asks(">= 100%", 3, "every_month", recorded_at_least=2), known, {"2020-04-01": "+"})


def test_an_unchecked_kind_is_not_recorded() -> None:
    day = "2020-02-01"
    cca, clean = {"credential": "CCA"}, {"no_event": {"of": "warning", "within_months": 1}}
    course = {"knowledge": {"of": "coding", "by": ["course"]}}
    check(cca, facts(), {day: "-"})
    check(cca, facts(checked=""), {day: "?"})
    check(cca, facts(checked="", credentials="CCA 2020-01-01 -"), {day: "+"})
    check(cca, facts(checked="credentials 2020-02-01"), {day: "-", "2020-01-31": "?"})
    check(clean, facts(checked=""), {day: "?"})
    check(clean, facts(checked="", events="warning 2020-01-15"), {day: "-"})
    check(clean, facts(checked="events 2020-02-01"), {day: "+"})
    check(course, facts(checked="knowledge 2020-01-01"), {day: "?"})
    check(course, facts(checked="knowledge 2020-01-01\n courses 2020-01-01"), {day: "-"})
    check({"fte": {"at_least": 1}}, facts(checked=""), {day: "-"})

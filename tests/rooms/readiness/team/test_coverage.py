"""Coverage of patient types."""

from datetime import date

from tests.web.factories import coder, fact

PROFICIENT = {"type": "inpatient", "begun": "2025-03-03", "proficient": "2025-09-01"}
TRAINING = {"type": "inpatient", "begun": "2026-03-02"}


def test_single_person_is_a_risk_and_names_who_trains(hire, read):
    hire("ana", begun=(PROFICIENT,))
    hire("ben", begun=(TRAINING,))
    risks = read("/team/coverage/").risks
    found = [(one.title, one.alone.code, [near.code for near in one.training]) for one in risks]
    assert found == [("Inpatient", "ana", ["ben"])]


def test_team_without_anybody_proficient_is_not_called_safe(hire, read):
    hire("ana", begun=(TRAINING,))
    assert read("/team/coverage/").is_uncovered
    hire("ben", begun=(PROFICIENT,))
    assert not read("/team/coverage/").is_uncovered


def test_type_that_two_cover_is_no_risk(hire, read):
    hire("ana", begun=(PROFICIENT,))
    hire("ben", begun=(PROFICIENT,))
    assert read("/team/coverage/").risks == []


def test_day_decides_between_training_and_proficient(hire, read, as_of):
    hire("ana", begun=(PROFICIENT,))
    assert _inpatient(read("/team/coverage/")) == (["ana"], [])
    as_of(date(2025, 8, 31))
    assert _inpatient(read("/team/coverage/")) == ([], ["ana"])


def test_training_that_ended_without_proficiency_counts_no_more(hire, read):
    hire("ana", begun=({**TRAINING, "ended": "2026-06-01"},))
    assert _inpatient(read("/team/coverage/")) == ([], [])


def test_type_that_the_path_does_not_name_is_shown_too(hire, read):
    hire("ana", begun=({**TRAINING, "type": "home_health"},))
    assert read("/team/coverage/").titles["home_health"] == "Home health"


def test_people_of_others_are_not_counted(hire, read):
    hire("ana", begun=(PROFICIENT,))
    coder("zoe", "Zoe Far")
    fact("training", coder="zoe", **PROFICIENT)
    assert _inpatient(read("/team/coverage/")) == (["ana"], [])


def _inpatient(page):
    kind = next(one for one in page.kinds if one.name == "inpatient")
    return [one.code for one in kind.proficient], [one.code for one in kind.training]

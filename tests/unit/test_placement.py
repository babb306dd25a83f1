from coderpath.documents.path import read_path
from coderpath.placement import Placement, place
from tests.unit.small import day, facts, ladder, mine

HIRED = day("2024-01-01")


def placed(**tables):
    return place(facts(**tables).coders["c1"], ladder(), HIRED)


def test_nothing_recorded_fits_nowhere_and_says_what_the_first_level_lacks():
    assert placed() == Placement(None, ("diploma",))


def test_a_diploma_is_enough_for_the_first_level():
    diploma = mine({"level": "high_school", "on": "2023-12-31"})
    assert placed(education=diploma) == Placement("one", ())


def test_a_diploma_awarded_after_the_day_of_hire_comes_too_late():
    late = mine({"level": "high_school", "on": "2024-01-02"})
    assert placed(education=late).level is None


def test_a_new_hire_meets_advance_as_well():
    found = placed(
        education=mine({"level": "high_school", "on": "2010-01-01"}),
        credentials=mine({"credential": "CCS", "since": "2020-01-01"}),
    )
    assert found.level == "one"


def revised(**tables):
    path = read_path("intermountain-revised").path
    assert path is not None
    return place(facts(**tables).coders["c1"], path, HIRED).level


def knows(*names):
    return mine(*({"of": name, "by": "course", "on": "2020-01-01"} for name in names))


def test_a_diploma_with_medical_terminology_and_nothing_else_is_placed_at_level_one():
    found = revised(
        education=mine({"level": "high_school", "on": "2010-01-01"}),
        knowledge=knows("medical_terminology"),
    )
    assert found == "specialist-1"


def test_an_rhit_without_experience_is_placed_at_level_two():
    found = revised(
        credentials=mine({"credential": "RHIT", "since": "2023-06-01"}),
        knowledge=knows(
            "anatomy_and_physiology", "pathophysiology", "pps_inpatient", "pps_outpatient"
        ),
    )
    assert found == "specialist-2"


def test_a_ccs_holder_without_a_year_in_level_three_is_not_placed_at_level_four():
    found = revised(
        education=mine({"level": "bachelor", "on": "2010-01-01"}),
        credentials=mine({"credential": "CCS", "since": "2020-01-01"}),
        knowledge=knows(
            "medical_terminology",
            "anatomy_and_physiology",
            "pathophysiology",
            "pps_inpatient",
            "pps_outpatient",
        ),
        training=mine(
            *(
                {"type": name, "begun": "2020-01-01", "proficient": "2021-01-01"}
                for name in ("inpatient", "same_day_surgery", "emergency", "ancillary")
            )
        ),
    )
    assert found == "specialist-2"

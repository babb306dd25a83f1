from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.source import Source
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import figure, remedies, told

ON = "2025-03-10"

test_asks = asking(
    ("education: high_school", "High school diploma or higher"),
    (
        "education: {level: associate, subject: health_information}",
        "Associate degree or higher in health information",
    ),
    ("education: doctorate", "Doctorate"),
)

test_turns = turning(
    "education",
    stricter=[
        ({"level": "bachelor"}, {"level": "master"}),
        ({"level": "bachelor"}, {"level": "bachelor", "subject": "nursing"}),
        ({"level": "high_school"}, {"level": "doctorate", "subject": "nursing"}),
    ],
    other=[
        ({"level": "bachelor", "subject": "a"}, {"level": "bachelor", "subject": "b"}),
        ({"level": "bachelor", "subject": "a"}, {"level": "master"}),
    ],
)


def award(level, on, subject=""):
    return rows.Education("c", level, subject, day_of(on), Source("education.csv", 5))


def test_education_met():
    assert told("education: high_school", ON, education=(award("bachelor", "2019-06-01"),)) == (
        "met",
        None,
        "",
    )


def test_no_education():
    assert told("education: high_school", ON) == (
        "not_met",
        "No high school diploma or higher is recorded (education).",
        "Earn a high school diploma or higher and record it",
    )


def test_education_that_is_not_enough():
    found = (award("associate", "2019-06-01", "nursing"),)
    assert told("education: {level: bachelor, subject: nursing}", ON, education=found)[1] == (
        "No bachelor's degree or higher in nursing is recorded (education). "
        "Highest so far: associate degree in nursing, on 1 June 2019 (education.csv, row 5)."
    )


def test_education_to_come():
    assert told("education: associate", ON, education=(award("associate", "2025-06-01"),)) == (
        "not_met",
        "Associate degree comes only on 1 June 2025 (education.csv, row 5).",
        "Comes with time: associate degree on 1 June 2025",
    )


def test_education_that_nobody_has_checked():
    assert told("education: associate", ON, checked={})[:2] == (
        "not_recorded",
        "Education is not yet checked for this coder, so its absence says nothing.",
    )


def test_what_one_could_do():
    asked = "education: {level: associate, subject: nursing}"
    assert figure(asked, ON) == ""
    assert remedies(asked, ON) == [
        ("education.associate.nursing", "Finish an associate degree in nursing")
    ]

from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.source import Source
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import end, figure, remedies, told

ON = "2025-06-10"
MENTORING = "skill: mentoring"
BY_MANAGER = "skill: {of: mentoring, attested_by: [manager, educator], within_months: 12}"

test_asks = asking(
    ("skill: coding_software", "Has coding software skills"),
    (
        "skill: {of: mentoring, attested_by: [supervisor, educator], within_months: 12}",
        "Has mentoring skills, attested by a supervisor or an educator in the last 12 months",
    ),
    (
        "skill: {of: mentoring, within_weeks: 1}",
        "Has mentoring skills, attested in the last week",
    ),
)

test_turns = turning(
    "skill",
    stricter=[
        ({"of": "a"}, {"of": "a", "attested_by": "mentor"}),
        ({"of": "a", "attested_by": ["mentor", "x"]}, {"of": "a", "attested_by": "mentor"}),
        ({"of": "a", "within_weeks": 52}, {"of": "a", "within_weeks": 26}),
    ],
    other=[
        ({"of": "a"}, {"of": "b"}),
        ({"of": "a", "attested_by": "x"}, {"of": "a", "attested_by": "y"}),
    ],
)


def attested(answer, on, by="supervisor", until=""):
    source = Source("skills.csv", 8)
    return rows.Attestation("c", "mentoring", by, answer == "yes", day_of(on), end(until), source)


def test_skill_met():
    assert told(MENTORING, ON, skills=(attested("yes", "2025-06-04"),)) == ("met", None, "")


def test_skill_refused():
    assert told(MENTORING, ON, skills=(attested("no", "2025-06-04"),)) == (
        "not_met",
        (
            "Mentoring skills were attested as no by the supervisor on 4 June 2025 "
            "(skills.csv, row 8)."
        ),
        "Show mentoring skills and have them attested again",
    )


def test_skill_refused_by_somebody():
    assert told(MENTORING, ON, skills=(attested("no", "2025-06-04", by=""),))[1] == (
        "Mentoring skills were attested as no on 4 June 2025 (skills.csv, row 8)."
    )


def test_skill_never_attested():
    assert told(MENTORING, ON) == (
        "not_recorded",
        "Nobody has attested mentoring skills yet (skills).",
        "Have mentoring skills attested",
    )


def test_skill_never_attested_by_the_roles_asked():
    assert told(BY_MANAGER, ON, skills=(attested("yes", "2025-06-04"),)) == (
        "not_recorded",
        (
            "Mentoring skills are not yet attested by a manager or an educator (skills). "
            "The attestation by a supervisor on 4 June 2025 (skills.csv, row 8) "
            "does not count here."
        ),
        "Have mentoring skills attested by a manager or an educator",
    )


def test_skill_never_attested_by_anyone_although_roles_are_asked():
    assert told(BY_MANAGER, ON)[1] == (
        "Mentoring skills are not yet attested by a manager or an educator (skills)."
    )


def test_skill_attested_too_long_ago():
    assert told(BY_MANAGER, ON, skills=(attested("yes", "2024-06-10", by="manager"),)) == (
        "not_recorded",
        (
            "The last attestation of mentoring skills, a yes by the manager on 10 June 2024 "
            "(skills.csv, row 8), "
            "counted until 9 June 2025."
        ),
        "Have mentoring skills attested again by a manager or an educator",
    )


def test_what_one_could_do():
    assert figure(MENTORING, ON) == ""
    assert remedies(BY_MANAGER, ON) == [
        ("skill.mentoring.manager", "Have mentoring skills attested by the manager")
    ]

"""The eight people as whom a visitor of the demo can look around."""

from typing import NamedTuple

from coderpath_web.access.roles import Scope


class Person(NamedTuple):
    """Somebody to step in as: who, in which role, and what there is to see."""

    username: str
    name: str
    coder: str
    """The id in the demo organisation; empty for people who are no coders."""
    role: str
    scope: Scope | None
    """None where being a coder is all."""
    place: str
    story: str


FIRST_PARTNER = Person(
    "teresa",
    "Teresa Quintana",
    "",
    "hr-partner",
    Scope.CORPORATE,
    "",
    "She was the first to sign in here. What she proposes waits for Priya.",
)
"""Somebody of the organisation as whom nobody steps in."""

PEOPLE = (
    Person(
        "quentin",
        "Quentin Abernathy",
        "C0014",
        "coder",
        None,
        "",
        "He has the CCS and codes three of the four patient types. What is left to level IV?",
    ),
    Person(
        "selma",
        "Selma Greenhalgh",
        "C0011",
        "coder",
        None,
        "",
        "She works three days a week and was on leave for five months. Do those months count "
        "against her?",
    ),
    Person(
        "edith",
        "Edith Calloway",
        "C0020",
        "supervisor",
        Scope.TEAM,
        "",
        "She leads 19 coders; five certificates came in. Who is one step away, and who is ready?",
    ),
    Person(
        "joaquin",
        "Joaquin Tafoya",
        "C0023",
        "trainer",
        Scope.REGION,
        "Central",
        "He trains coders in several hospitals. Who waits for training, and since when?",
    ),
    Person(
        "rosa",
        "Rosa Jaramillo",
        "C0021",
        "regional-manager",
        Scope.REGION,
        "Central",
        "Her region has five hospitals. Where is a patient type covered by few, or by nobody?",
    ),
    Person(
        "ingrid",
        "Ingrid Sauvage",
        "C0022",
        "compliance-consultant",
        Scope.CORPORATE,
        "",
        "She reviews coded records everywhere. Whose accuracy holds, and on how many codes?",
    ),
    Person(
        "priya",
        "Priya Raman",
        "",
        "hr-partner",
        Scope.CORPORATE,
        "",
        "She is responsible for the path. What has Teresa proposed for next year, and should it "
        "count?",
    ),
    Person(
        "walter",
        "Walter Osgood",
        "",
        "leadership",
        Scope.CORPORATE,
        "",
        "He leads the system. What did the revised path change, by region and hospital?",
    ),
)

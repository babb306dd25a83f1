"""The people as whom a visitor of the demo can look around, and those who decide beside them."""

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
    "She was the first to sign in here. What she proposes waits for Priya or Walter.",
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
        "naomi",
        "Naomi Villalobos",
        "C0013",
        "coder",
        None,
        "",
        "She has asked for level IV. Edith decides first, and Rosa could stand in: who is next?",
    ),
    Person(
        "edith",
        "Edith Calloway",
        "C0020",
        "supervisor",
        Scope.TEAM,
        "",
        "She leads 19 coders; Naomi is one of them. Who is one step away, and whose month waits "
        "for her answer?",
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
        "He leads the system. Should next year’s path count, and what did the last one change?",
    ),
)


def _leads(username: str, name: str, coder: str) -> Person:
    return Person(username, name, coder, "supervisor", Scope.TEAM, "", "")


def _manages(username: str, name: str, coder: str, region: str) -> Person:
    return Person(username, name, coder, "regional-manager", Scope.REGION, region, "")


def _codes(username: str, name: str, coder: str) -> Person:
    return Person(username, name, coder, "coder", None, "", "")


BESIDE = (
    _leads("silas", "Silas Adeyemi", "C0082"),
    _leads("zelda", "Zelda Mabey", "C0033"),
    _leads("lorena", "Lorena Stanworth", "C0140"),
    _leads("freya", "Freya Arredondo", "C0035"),
    _leads("serena", "Serena Guzzardo", "C0036"),
    _leads("lidia", "Lidia Westover", "C0037"),
    _leads("esther", "Esther Jaramillo", "C0208"),
    _leads("ramona", "Ramona Bagley", "C0047"),
    _manages("kalani", "Kalani Fairbourn", "C0225", "Northern"),
    _manages("pascal", "Pascal Kearns", "C0031", "Eastern"),
    _manages("ruth-jaramillo", "Ruth Jaramillo", "C0042", "Southern"),
    Person("vera", "Vera Kaminski", "C0024", "coordinator", Scope.FACILITY, "northgate", ""),
    _codes("harriet", "Harriet Nordstrom", "C0124"),
    _codes("marcel", "Marcel Engelhart", "C0066"),
    _codes("samir", "Samir Anand", "C0083"),
    _codes("ana", "Ana Buchholz", "C0101"),
    _codes("thea", "Thea Ingebretsen", "C0131"),
    _codes("zora", "Zora Wolcott", "C0092"),
    _codes("callum", "Callum Palomino", "C0170"),
    _codes("olga", "Olga Calloway", "C0175"),
    _codes("colette", "Colette Landeros", "C0079"),
    _codes("katya", "Katya Dockery", "C0069"),
    _codes("karim", "Karim Kapoor", "C0058"),
    _codes("ruth", "Ruth Whitlock", "C0010"),
    _codes("malik", "Malik Pemberton", "C0019"),
    _codes("renata", "Renata Larrabee", "C0288"),
    _codes("greta", "Greta Delvecchio", "C0076"),
    _codes("zora-bagley", "Zora Bagley", "C0106"),
    _codes("elena", "Elena Seegmiller", "C0109"),
    _codes("marguerite", "Marguerite Stanworth", "C0573"),
    _codes("enid", "Enid Pietrangelo", "C0577"),
    _codes("ingrid-yazzie", "Ingrid Yazzie", "C0628"),
)
"""Others of the organisation, as whom nobody steps in: they lead, ask, apply, claim and submit."""

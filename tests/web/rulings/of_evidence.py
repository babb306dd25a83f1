"""Actions on facts, one at a time."""

from coderpath.facts.files.memory import memory_place
from coderpath_web.rooms.evidence import actions
from coderpath_web.rooms.imports.reading import read_rows
from tests.web.rulings.case import Case

ELSEWHERE = ("coder", "manager elsewhere", "leadership", "administrator")
CCS = {"coder": "ana", "credential": "CCS", "since": "2025-05-01"}
STANDARD = {
    "facility": "north",
    "type": "inpatient",
    "since": "2026-12-01",
    "records": "22",
    "minutes": "420",
}


def rows(**tables):
    """Give rows as they come from files."""
    read = read_rows(memory_place({kind: [one] for kind, one in tables.items()}))
    assert read.findings == []
    return read.new


def record(world, _, by):
    actions.record_facts(by=by, new=rows(credentials=CCS))


def hire(world, _, by):
    new = {"coder": "zoe", "name": "Zoe", "facility": "north", "hired": "2026-11-02"}
    actions.hire_coder(by=by, new=rows(coders=new))


def correct(world, _, by):
    new = rows(credentials=CCS)[0]
    actions.correct_fact(by=by, fact=world.credential, new=new, why="misread")


def retract(world, _, by):
    actions.retract_facts(by=by, facts=[world.credential], why="another person")


def propose_change(world, _, by):
    new = rows(standards=STANDARD)
    actions.propose_change(by=by, new=new, retract=[], why="agreed", begins="Record")


NOT_SETTING = ("coder", "trainer", "manager elsewhere", "leadership")
CASES = {
    "rooms.evidence.actions.record_facts": Case(record, "supervisor", (*ELSEWHERE, "trainer")),
    "rooms.evidence.actions.hire_coder": Case(hire, "supervisor", (*ELSEWHERE[:-1], "trainer")),
    "rooms.evidence.actions.correct_fact": Case(correct, "supervisor", (*ELSEWHERE, "trainer")),
    "rooms.evidence.actions.retract_facts": Case(retract, "supervisor", (*ELSEWHERE, "trainer")),
    "rooms.evidence.actions.propose_change": Case(propose_change, "supervisor", NOT_SETTING),
}

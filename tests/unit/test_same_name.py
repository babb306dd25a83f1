"""Names are compared in one form, shown as they are written; ids are compared as they stand."""

import pytest

from coderpath.changes import diff
from coderpath.documents.path import read_path_text
from coderpath.facts.reading import read_tables
from coderpath.findings import errors
from coderpath.fit import misfits
from coderpath.roster.apply import apply_map
from coderpath.roster.read import read_map_text
from coderpath.same_name import form, is_one_of, once
from tests.property.reading import read_doc
from tests.unit.documents.documents import error, findings, of_entry, of_levels
from tests.unit.small import facts, mine

ONCE = "Names are compared without case, spaces, _ and -, and & is and; each stands once"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CCS-P", "ccsp"),
        ("Anatomy & Physiology", "anatomy_and_physiology"),
        ("\uff29npatient", "inpatient"),
        ("Stra\u00dfe", "STRASSE"),
        (" Acute\u00a0 care", "acute-care"),
    ],
)
def test_names_that_are_one(one, other):
    assert form(one) == form(other)


def test_other_names_stay_others():
    assert len({form(name) for name in ("CCS", "CCS-P", "CCA", "R/D", "RD")}) == 5
    assert once(["b", "A", "B", "a"]) == ["b", "A"]
    assert is_one_of("ccs-p", ["CCA", "CCSP"])
    assert not is_one_of("ccs", ["CCA", "CCSP"])


def test_a_list_of_a_path_names_each_once():
    assert findings(of_entry("{credential: {any_of: [CCS-P, RHIT, ccsp]}, source: x}")) == [
        error(2, 37, '"ccsp" is already here as "CCS-P"', ONCE, "Keep one of them")
    ]
    twice = of_entry("{experience: {in: [acute, acute], months: 3}, source: x}")
    assert findings(twice) == [
        error(2, 27, '"acute" appears a second time', ONCE, "Keep one of them")
    ]
    rung = "{level: rung, title: Rung}"
    types = ", patient_types: {in_patient: In, In-Patient: In}, credentials: {A-B: {}, ab: {}}"
    assert [one.found for one in findings(of_levels(rung, types))] == [
        '"In-Patient" is already here as "in_patient"',
        '"ab" is already here as "A-B"',
    ]


def test_levels_that_are_one_name_are_one_level():
    two = of_levels("{level: rung-1, title: A},\n{level: Rung 1, title: B}")
    assert [one.found for one in errors(findings(two))] == ['Level "rung-1" appears a second time']
    former = of_levels(
        "{level: rung, title: A, formerly: [Top]},\n{level: top, title: B, after: [rung]}"
    )
    assert ["is a level of this path" in one.found for one in errors(findings(former))] == [True]


def test_a_reference_is_read_as_the_path_declares_it():
    levels = [
        {"level": "rung-1", "title": "A"},
        {
            "level": "rung-2",
            "title": "B",
            "after": ["Rung 1"],
            "builds_on": "RUNG_1",
            "minimum": [{"time_in_level": {"level": "rung1", "months": 3}, "source": "x"}],
        },
    ]
    path = read_doc(
        {
            "coderpath": 1,
            "path": "p",
            "title": "P",
            "effective": "2020-01-01",
            "hire_at_most": "RUNG 2",
            "levels": levels,
        }
    )
    top = path.level("rung-2")
    assert (top.after, top.builds_on, path.hire_at_most) == (("rung-1",), "rung-1", "rung-2")
    assert top.minimum[0].criterion.levels_held() == ("rung-1",)


def test_a_name_written_in_two_ways_is_one_requirement():
    entries = [
        {"id": "one", "credential": "RHIT", "source": "x"},
        {"id": "two", "credential": {"any_of": ["rhit"]}, "source": "x"},
        {"id": "three", "course": {"of": "Life support"}, "source": "x"},
        {"id": "four", "any_of": [{"course": {"of": "life_support"}}], "source": "x"},
        {"id": "five", "skill": {"of": "LIFE SUPPORT"}, "source": "x"},
    ]
    path = read_doc(
        {
            "coderpath": 1,
            "path": "p",
            "title": "P",
            "effective": "2020-01-01",
            "credentials": {"R-H-I-A": {"counts_as": ["Rhit"]}},
            "levels": [{"level": "rung", "title": "R", "minimum": entries}],
        }
    )
    one, two, three, four, five = (item.criterion for item in path.level("rung").minimum)
    assert (one, three) == (two, four.parts()[0])
    assert one.any_of == path.credentials["R-H-I-A"].counts_as == ("Rhit",)
    assert five.of == "LIFE SUPPORT"


def test_an_event_that_no_rule_looks_at_is_told_loudest():
    entry = {"no_event": {"of": "written_warning", "within_months": 12}, "source": "x"}
    path = read_doc(
        {
            "coderpath": 1,
            "path": "p",
            "title": "P",
            "effective": "2020-01-01",
            "levels": [{"level": "rung", "title": "R", "minimum": [entry]}],
        }
    )
    found = facts(
        events=mine(
            {"of": "Written Warning", "on": "2024-01-01"},
            {"of": "writen_warning", "on": "2024-01-02"},
            {"of": "late", "on": "2024-01-03"},
        )
    )
    assert [(one.line, one.found, one.mend) for one in misfits(found, path)] == [
        (
            3,
            'The path does not know the event "writen_warning" (1 row)',
            "writen_warning: did you mean written_warning?",
        ),
        (
            4,
            'The path does not know the event "late" (1 row)',
            "Correct it, or add it to the path",
        ),
    ]
    assert "it reads met" in misfits(found, path)[0].allowed


def test_the_same_row_with_its_name_written_otherwise_stands_twice():
    rows = [
        {"coder": "ann", "credential": name, "since": "2020-01-01"} for name in ("CCS-P", "ccsp")
    ]
    coders = [{"coder": "ann", "hired": "2020-01-01"}]
    found = read_tables({"coders": coders, "credentials": rows}).findings
    assert [one.found for one in found] == ["The same row is already there (ann), in row 2"]


def test_a_roster_map_knows_a_name_however_the_table_writes_it(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text(
        "Id,Start,Cert,Grade\na,2020-01-01,CCSP,A\na,2020-01-01,ccs-p,A\nb,2020-01-01,Ccs P,A-\n"
    )
    roster, findings = read_map_text(
        "roster: 1\nfacts:\n"
        "  coders: {coder: Id, hired: Start}\n"
        "  credentials: {coder: Id, since: Start, credential: Cert, once: yes,\n"
        "                when: {Cert: CCS-P}}\n"
        "  ratings: {coder: Id, on: Start, of: {value: overall},\n"
        "            value: {column: Grade, values: {A: 5}, else: 4}}\n"
        "  skills: {coder: Id, on: Start, held: {value: yes},\n"
        "           of: {column: Cert, values: {CCS-P: physician coding}}}\n",
        "map.yaml",
    )
    assert findings == ()
    tables = apply_map(roster, table).tables
    assert [row["credential"] for row in tables["credentials"]] == ["CCSP", "Ccs P"]
    assert [row["value"] for row in tables["ratings"]] == ["5", "5", "4"]
    assert {row["of"] for row in tables["skills"]} == {"physician coding"}


LADDER = """
coderpath: 1
path: p
title: P
effective: 2020-01-01
patient_types: {{{emergency}: Emergency}}
credentials: {{{rhia}: {{counts_as: [{rhit}]}}}}
levels:
  - {{level: {rung}, title: Rung, formerly: [{old}]}}
  - level: {top}
    title: Top
    after: [{rung}]
    minimum:
      - {{id: a, credential: {{any_of: [{rhit}, CCA]}}, source: x}}
      - {{id: b, time_in_level: {{level: {rung}, months: 3}}, source: x}}
      - {{id: c, trains_in: {{types: [{emergency}], stage: begun}}, source: x}}
"""
ONE_WAY = ("emergency_room", "RHIA", "RHIT", "rung-1", "old-1", "top-1")
ANOTHER = ("Emergency Room", "rhia", "R-H-I-T", "Rung 1", "OLD_1", "TOP 1")
PLACES = ("emergency", "rhia", "rhit", "rung", "old", "top")


def ladder(names):
    return read_path_text(LADDER.format(**dict(zip(PLACES, names, strict=True))), "p.yaml")[0]


def test_paths_that_write_names_otherwise_do_not_differ():
    assert diff(ladder(ONE_WAY), ladder(ANOTHER)) == []
    gone = ladder(("emergency_room", "RHIA", "RHIT", "RUNG_1", "old-1", "Old 2"))
    found = [(one.level, one.part, str(one.change)) for one in diff(ladder(ONE_WAY), gone)]
    assert found == [("Old 2", "level", "new"), ("top-1", "level", "gone")]


def test_months_without_a_standard_are_told_once_for_a_type_however_it_is_written():
    month = {"coder": "ann", "facility": "north", "records": "3"}
    rows = [
        {**month, "type": "same_day_surgery", "month": "2025-03"},
        {**month, "type": "Same-day surgery", "month": "2025-04"},
    ]
    tables = {"coders": [{"coder": "ann", "hired": "2020-01-01"}], "productivity": rows}
    found = [one.found for one in read_tables(tables).findings if one.column == "type"]
    assert found == ["same_day_surgery at north has no standard in 2025-03 to 2025-04"]

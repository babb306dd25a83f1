"""Names are compared in one form, shown as they are written; ids are compared as they stand."""

import pytest

from coderpath.findings import errors
from coderpath.fit import misfits
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
        error(2, 37, '"ccsp" is here as "CCS-P" already', ONCE, "Keep one of them")
    ]
    twice = of_entry("{experience: {in: [acute, acute], months: 3}, source: x}")
    assert findings(twice) == [
        error(2, 27, '"acute" is here a second time', ONCE, "Keep one of them")
    ]
    rung = "{level: rung, title: Rung}"
    types = ", patient_types: {in_patient: In, In-Patient: In}, credentials: {A-B: {}, ab: {}}"
    assert [one.found for one in findings(of_levels(rung, types))] == [
        '"In-Patient" is here as "in_patient" already',
        '"ab" is here as "A-B" already',
    ]


def test_levels_that_are_one_name_are_one_level():
    two = of_levels("{level: rung-1, title: A},\n{level: Rung 1, title: B}")
    assert [one.found for one in errors(findings(two))] == ['Level "rung-1" is here a second time']
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

import pytest

from coderpath.findings import Finding, Grade
from coderpath.fit import misfits, names_meant
from tests.unit.small import facts, ladder, mine


def test_a_level_that_the_path_does_not_know_is_a_warning_with_a_suggestion():
    found = facts(
        positions=mine(
            {"level": "lead", "facility": "f1", "since": "2024-01-01", "until": "2024-02-01"},
            {"level": "leed", "facility": "f1", "since": "2024-02-01"},
        )
    )
    assert misfits(found, ladder()) == [
        Finding(
            "positions.csv",
            3,
            "level",
            Grade.WARNING,
            'The path does not know the level "leed" (1 row)',
            "Allowed: lead, one, two; such a position counts for no level",
            "leed: did you mean lead?",
        )
    ]


def test_facts_that_fit_give_nothing():
    fitting = facts(
        positions=mine({"level": "one", "facility": "f1", "since": "2024-01-01"}),
        training=mine({"type": "inpatient", "begun": "2024-01-01"}),
    )
    assert misfits(fitting, ladder()) == []


def test_a_title_in_place_of_a_level_is_taken_for_its_level():
    found = facts(positions=mine({"level": "Coder I", "facility": "f1", "since": "2024-01-01"}))
    assert [one.mend for one in misfits(found, ladder())] == ["Coder I: did you mean one?"]


def test_a_credential_that_reads_like_one_of_the_path_is_a_warning():
    found = facts(
        credentials=mine(
            {"credential": "ccs", "since": "2024-01-01"},
            {"credential": "CAC", "since": "2024-01-01"},
            {"credential": "CCS-P", "since": "2024-01-01"},
            {"credential": "CIC", "since": "2024-01-01"},
        )
    )
    assert [(one.line, one.found, one.mend) for one in misfits(found, ladder())] == [
        (3, 'The path does not know the credential "CAC" (1 row)', "CAC: did you mean CCA?"),
        (
            4,
            'The path does not know the credential "CCS-P" and "CIC" (2 rows)',
            "Nothing, if they are not meant to count",
        ),
    ]
    assert [one.line for one in misfits(found, ladder(), unlike=False)] == [3]


@pytest.mark.parametrize(
    ("name", "meant"),
    [("CCX", ["CCS", "CCA"]), ("CAC", ["CCA"]), ("ccs", []), ("CIC", []), ("CCS-P", []), ("C", [])],
)
def test_whoever_types_a_credential_is_asked_of_a_single_letter_too(name, meant):
    assert names_meant(ladder(), "credentials", "credential", name) == meant


@pytest.mark.parametrize("name", ["One", "o-n e", "O_N_E"])
def test_a_level_written_in_another_way_is_known(name):
    found = facts(positions=mine({"level": name, "facility": "f1", "since": "2024-01-01"}))
    assert misfits(found, ladder()) == []

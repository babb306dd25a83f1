from coderpath.findings import Finding, Grade
from coderpath.fit import misfits
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
            'Write "lead" if that is meant',
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
    assert [one.mend for one in misfits(found, ladder())] == ['Write "one" if that is meant']


def test_a_credential_that_reads_like_one_of_the_path_is_a_warning():
    found = facts(
        credentials=mine(
            {"credential": "ccs", "since": "2024-01-01"},
            {"credential": "CAC", "since": "2024-01-01"},
            {"credential": "CCS-P", "since": "2024-01-01"},
        )
    )
    assert [(one.line, one.mend) for one in misfits(found, ladder())] == [
        (2, 'Write "CCS" if that is meant'),
        (3, 'Write "CCA" if that is meant'),
    ]

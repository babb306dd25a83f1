from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.source import Source
from tests.unit.explain.cases import credential, position, told

ON = "2025-03-13"
BOTH = "all_of: [{credential: CCS}, {credential: CCA}, {skill: mentoring}]"
EITHER = "any_of: [{credential: CCS}, {experience: {in: acute, months: 36}}]"
TWO = "at_least: {count: 2, of: [{credential: CCS}, {credential: CCA}, {skill: mentoring}]}"
SAME = "any_of: [{knowledge: a}, {knowledge: b}]"
COURTEOUS = "all_of: [{skill: courtesy, presumed: true}, {credential: CCS}]"


def refusal(skill):
    source = Source("skills.csv", 8)
    return rows.Attestation(
        "c", skill, "mentor", held=False, on=day_of("2025-01-01"), source=source
    )


def test_all_of_tells_every_part_that_is_not_met():
    assert told(BOTH, ON, credentials=(credential("CCA", "2024-01-01"),)) == (
        "not_met",
        "No CCS is recorded (credentials). Nobody has attested mentoring skills yet (skills).",
        "Earn the CCS and record it; have mentoring skills attested",
    )


def test_any_of_lists_the_ways():
    assert told(EITHER, ON, positions=(position("one", "2022-04-01"),)) == (
        "not_met",
        (
            "One of these is asked: (1) No CCS is recorded (credentials). "
            "(2) 35 months and 12 days of 36 months so far in acute settings."
        ),
        (
            "Earn the CCS and record it; "
            "or it goes on by itself: reached on 1 April 2025 if the position lasts"
        ),
    )


def test_any_of_one_that_is_met_misses_nothing():
    assert told(EITHER, ON, credentials=(credential("CCS", "2024-01-01"),)) == ("met", None, "")


def test_at_least_counts_what_is_met():
    assert told(TWO, ON, credentials=(credential("CCA", "2024-01-01"),)) == (
        "not_recorded",
        (
            "Two of these are asked, one is met: (1) No CCS is recorded (credentials). "
            "(2) Nobody has attested mentoring skills yet (skills)."
        ),
        "Earn the CCS and record it; or have mentoring skills attested",
    )


def test_at_least_of_which_none_is_met():
    assert told(TWO, ON)[2] == (
        "Two of these: earn the CCS and record it; earn the CCA and record it; "
        "have mentoring skills attested"
    )


def test_what_all_parts_would_say_is_said_once():
    assert told(SAME, ON, checked={}) == (
        "not_recorded",
        "Knowledge and courses are not yet checked for this coder, so their absence says nothing.",
        "Check this coder's knowledge and courses and record what there is",
    )


def test_a_gate_of_one_part_speaks_like_the_part():
    assert told("any_of: [{credential: CCS}]", ON)[1:] == (
        "No CCS is recorded (credentials).",
        "Earn the CCS and record it",
    )


def test_a_presumed_part_misses_nothing():
    assert told(COURTEOUS, ON)[1] == "No CCS is recorded (credentials)."


def test_a_presumed_part_with_a_recorded_no():
    held = (credential("CCS", "2024-01-01"),)
    assert told(COURTEOUS, ON, skills=(refusal("courtesy"),), credentials=held) == (
        "not_met",
        "Courtesy skills were attested as no by the mentor on 1 January 2025 (skills.csv, row 8).",
        "Show courtesy skills and have them attested again",
    )


def test_the_minimum_of_a_level():
    assert told("qualifies_for: three", ON) == (
        "not_met",
        "The minimum of Coder III lacks: an RHIT of any year; holds the CCS.",
        "Meet the minimum of Coder III",
    )


def test_the_minimum_of_a_level_with_a_recorded_no():
    held = (credential("CCS", "2024-01-01"), credential("RHIA", "2024-01-01"))
    facts = {"skills": (refusal("kindness"),), "credentials": held}
    assert told("qualifies_for: three", ON, **facts)[1] == (
        "The minimum of Coder III lacks: has kindness skills."
    )

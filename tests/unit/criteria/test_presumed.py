from tests.unit.explain.cases import credential, refusal, told

ON = "2025-03-13"
COURTEOUS = "all_of: [{skill: courtesy, presumed: true}, {credential: CCS}]"


def test_a_presumed_part_misses_nothing():
    assert told(COURTEOUS, ON)[1] == "No CCS is recorded (credentials)."


def test_a_presumed_part_with_a_recorded_no():
    held = (credential("CCS", "2024-01-01"),)
    assert told(COURTEOUS, ON, skills=(refusal("courtesy"),), credentials=held) == (
        "not_met",
        "Courtesy skills were attested as no by the mentor on 1 January 2025 (skills.csv, row 8).",
        "Show courtesy skills and have them attested again",
    )

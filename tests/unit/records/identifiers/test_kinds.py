"""The eighteen kinds of identifiers: what is taken for one, and what is not."""

from random import Random

import pytest

from coderpath.records.identifiers.kinds import KINDS
from coderpath.records.identifiers.known_names import FAMILY, GIVEN, NO_NAMES
from coderpath.records.identifiers.looking import named_by, out_of_place, seen_in, unlike_others
from coderpath.records.identifiers.tokens import Tokens

EXAMPLES = [(kind, text) for kind in KINDS for text in kind.examples]
CLEAN = (
    # Codes
    *("A41.9", "J18.9", "I10", "E11.65", "Z79.4", "S72.001A", "O80", "V58.69", "428.0", "0016070"),
    *("0SR90JZ", "5A1955Z", "99281", "99285-25", "G0378", "J1100", "36415", "4A023N7", "0762"),
    # Surrogates, coders, facilities
    *("4PEK2V7CGZLHT4IH4HAO", "SN7PQ2V7CGZLHT4IH4HA", "be04e13d-a16e-c330-3a9e-10f8db9a8aa1"),
    *("rec-000123", "a1b2c3d4", "c1", "c120", "1017", "E10442", "float3", "NGH", "450123", "F12"),
    # Types and places of care
    *("Same-day surgery", "Emergency, Level 5", "Inpatient", "OBS", "Surgery, or observation"),
    *("St. Mary's Hospital", "Grace Medical Center", "33rd Street Campus", "North Clinic 12"),
    *("Outpatient - recurring", "Level 2, ED", "Women's and Children's", "4 West", "OR 12"),
    # Amounts
    *("1,234.50", "$33,248.67", "12.5", "0:45", "90+", "100%"),
)


def test_there_are_all_the_eighteen_kinds_of_the_regulation_in_its_order() -> None:
    assert "".join(kind.letter for kind in KINDS) == "ABCDEFGHIJKLMNOPQR"


@pytest.mark.parametrize(("kind", "text"), EXAMPLES, ids=[f"{k.letter} {t}" for k, t in EXAMPLES])
def test_an_example_is_taken_for_its_kind(kind, text) -> None:
    found = out_of_place(text)
    assert found is kind


def test_what_looks_a_little_like_a_kind_is_not_taken_for_it() -> None:
    taken = {
        kind.letter: [s for s in kind.spares if kind.is_in(s) or kind.may_be(s)] for kind in KINDS
    }
    assert taken == {kind.letter: [] for kind in KINDS}


def test_codes_surrogates_names_of_places_and_amounts_are_no_identifiers() -> None:
    assert {text: found.name for text in CLEAN if (found := seen_in(text))} == {}
    tokens = Tokens()
    assert {
        text: found.name for text in CLEAN if " " not in text and (found := tokens.look(text))
    } == {}


def test_a_token_is_looked_at_as_a_cell_is() -> None:
    tokens = Tokens()
    plain = [text for _, text in EXAMPLES if " " not in text]
    assert [text for text in plain if tokens.look(text) is not seen_in(text)] == []


@pytest.mark.parametrize(
    ("heading", "letter"),
    [
        ("SSN", "G"), ("Patient SSN", "G"), ("soc_sec", "G"), ("MRN", "H"), ("PatientMRN", "H"),
        ("Medical Record #", "H"), ("DOB", "C"), ("Pt. Birth Date", "C"), ("Patient Name", "A"),
        ("LAST_NAME", "A"), ("Name", "A"), ("ZIP", "B"), ("Home Address 1", "B"), ("Phone No", "D"),
        ("E-mail", "F"), ("Member ID", "I"), ("Account Number", "J"), ("Acct #", "J"), ("CSN", "R"),
        ("Driver License", "K"), ("VIN", "L"), ("Device Serial", "M"), ("Portal Link", "N"),
        ("Client IP", "O"), ("Fingerprint", "P"), ("Photo", "Q"), ("Fax", "E"),
    ],
)  # fmt: skip
def test_a_heading_says_what_its_column_holds(heading, letter) -> None:
    found = named_by(heading)
    assert found is not None
    assert found.letter == letter


@pytest.mark.parametrize(
    "heading",
    [
        "Facility", "Facility Name", "Coder Name", "Patient Type", "Discharge Date", "Coded On",
        "Age", "Patient Age", "Patient Status", "Principal Dx", "Account Class", "Hospital City",
        "Encounter Class", "Minutes", "Total Charges", "Service Line", "Final Billed",
    ],
)  # fmt: skip
def test_a_heading_of_what_coding_needs_says_no_identifier(heading) -> None:
    assert named_by(heading) is None


def test_a_column_may_hold_what_is_only_keyed() -> None:
    assert named_by("Account Number", "JR") is None
    assert named_by("MRN", "HIJR") is None
    assert named_by("SSN", "HIJR") is not None


@pytest.mark.parametrize(
    ("odd", "letter"),
    [("219099999", "G"), ("8015550142", "D"), ("1EG4TE5MK73", "I"), ("1M8GDM9AXKP042788", "L")],
)
def test_one_code_unlike_the_others_of_its_column_is_looked_at_by_its_figures(odd, letter) -> None:
    codes = [f"R{n:06}" for n in range(300)]
    found = unlike_others([*codes, odd])
    assert found is not None
    assert (found[0], found[1].letter) == (odd, letter)


def test_a_whole_column_that_looks_like_one_kind_is_taken_for_it_but_not_for_bare_figures() -> None:
    found = unlike_others([f"1EG4TE5MK{n:02}" for n in range(50)])
    assert found is not None
    assert found[1].letter == "I"
    assert unlike_others([str(219_099_000 + n) for n in range(50)]) is None
    assert unlike_others([str(8_015_550_100 + n) for n in range(50)]) is None


def test_codes_of_chance_are_no_identifiers() -> None:

    rng = Random(7)
    signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    for length in (9, 10, 11, 15, 16, 17):
        column = ["".join(rng.choices(signs, k=length)) for _ in range(4000)]
        assert unlike_others(column) is None, length
        assert [one for one in column if Tokens().look(one)] == []


def test_no_known_name_is_a_word_of_a_department() -> None:
    assert frozenset() == NO_NAMES & (GIVEN | FAMILY)

"""What is chosen for headings becomes the columns of a mapping, with each POA at its diagnosis."""

import pytest

from coderpath.records.formats.table.choosing import chosen, proposed_means


def told(columns):
    return {name: [(one.column, one.poa) for one in some] for name, some in columns.items()}


@pytest.mark.parametrize(
    "poas",
    [("POA 1", "POA 2", "POA 3"), ("Present", "Also present", "And present")],
)
def test_poa_belongs_to_the_diagnosis_of_its_number_or_place(poas):
    means = {"Dx 1": "principal", "Dx 2": "secondary", "Dx 3": "secondary", "Name": ""}
    found = told(chosen(means | dict.fromkeys(poas, "poa")))
    assert found == {
        "principal": [("Dx 1", poas[0])],
        "secondary": [("Dx 2", poas[1]), ("Dx 3", poas[2])],
    }


def test_what_is_proposed_and_left_as_it_is_is_what_headings_tell():
    headings = ("Account Number", "MRN", "Facility", "Dx 1", "POA 1", "Dx 2", "POA 2")
    means = proposed_means(headings)
    assert means["MRN"] == ""
    assert told(chosen(means)) == {
        "number": [("Account Number", "")],
        "facility": [("Facility", "")],
        "principal": [("Dx 1", "POA 1")],
        "secondary": [("Dx 2", "POA 2")],
    }

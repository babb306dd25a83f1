"""What a file without a mapping shows: its headings, never a value, and guesses by them."""

import pytest

from coderpath.facts.files.table import BadFile
from coderpath.records.formats.table.document import mapping_text
from coderpath.records.formats.table.guessing import guessed, proposed
from coderpath.records.formats.table.headings import headings_of
from coderpath.records.identifiers.found import IdentifierFound
from tests.unit.records.tables.small import HEADINGS, ROW, mapping_of, read, row, write

EXPORT = [
    "Hospital Account", "MRN", "Patient Name", "Facility", "Patient Type", "Coder ID",
    "Coding Date", "Admit Dt", "Disch Date", "Final Bill Date", "Coding Minutes",
    "Total Charges", "DOB", "Age", "Sex", "Discharge Disposition",
    "Dx 1", "Dx 2", "Dx 3", "POA 1", "POA 2", "POA 3", "CPT",
]  # fmt: skip


def test_headings_below_titles_are_found(tmp_path) -> None:
    path = write(tmp_path / "w.csv", [["Coding worklist, March"], [], HEADINGS, ROW, row()])
    (found,) = headings_of(path)
    assert (found.title, found.row, found.headings) == ("", 3, tuple(HEADINGS))


@pytest.mark.parametrize(
    "first",
    [
        ["Lopez, Maria", "219-09-9999", "Inpatient"],
        ["MRN 0012345", "NGH", "Inpatient"],
        ["Mara Lopez", "801-555-0142", "ED"],
        ["SSN 030-00-5074 DOE", "JON"],
    ],
)
def test_a_first_row_of_values_is_never_shown_as_headings(tmp_path, first) -> None:
    path = write(tmp_path / "w.csv", [first, ["Okafor, Ben", "219-09-9998", "ED"]])
    with pytest.raises(BadFile) as refused:
        headings_of(path)
    assert [cell for cell in first if cell in repr(refused.value.finding)] == []


def test_a_table_of_figures_has_no_headings(tmp_path) -> None:
    path = write(tmp_path / "w.csv", [["1", "2"], ["3", "4"]])
    with pytest.raises(BadFile, match="no row of headings"):
        headings_of(path)


def test_an_identifier_among_headings_is_named_by_its_column(tmp_path) -> None:
    path = write(tmp_path / "w.csv", [["Account", "Facility", "for m.lopez@example.org"]])
    with pytest.raises(IdentifierFound) as refused:
        headings_of(path)
    assert (refused.value.finding.line, refused.value.finding.column) == (1, "column 3")


def test_a_mapping_is_proposed_by_headings_and_takes_no_identifier() -> None:
    found = {
        name: [(one.column, one.poa) if one.poa else one.column for one in columns]
        for name, columns in guessed(EXPORT).items()
    }
    assert found == {
        "number": ["Hospital Account"],
        "facility": ["Facility"],
        "said": ["Patient Type"],
        "coder": ["Coder ID"],
        "coded": ["Coding Date"],
        "service": ["Admit Dt"],
        "discharged": ["Disch Date"],
        "billed": ["Final Bill Date"],
        "minutes": ["Coding Minutes"],
        "dollars": ["Total Charges"],
        "age": ["Age"],
        "sex": ["Sex"],
        "disposition": ["Discharge Disposition"],
        "principal": [("Dx 1", "POA 1")],
        "secondary": [("Dx 2", "POA 2"), ("Dx 3", "POA 3")],
        "hcpcs": ["CPT"],
    }


def test_a_proposal_is_a_mapping_that_reads_the_table(tmp_path) -> None:
    mapping = proposed(HEADINGS, "Worklist")
    assert mapping is not None
    assert mapping_of(mapping_text(mapping)) == mapping
    assert [one.row for one in read(write(tmp_path / "w.csv", [HEADINGS, ROW]), mapping)[0]] == [2]


def test_too_few_headings_are_no_proposal() -> None:
    assert proposed(["Account", "Type"]) is None
    assert guessed(["Charges", "Total Charges"]).keys() == {"dollars"}

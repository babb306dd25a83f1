"""`coderpath records`: what would be taken of a file, and whether a table of types is sound."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from coderpath.cli import app

X12 = Path(__file__).parents[2] / "data" / "records" / "x12"


def invoked(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(one) for one in arguments])
    return result.exit_code, result.output


def test_a_file_that_is_taken_whole_says_its_types() -> None:
    code, said = invoked("records", "check", X12 / "synthetic-200-claims.edi")
    assert code == 0
    assert "synthetic-200-claims.edi: 200 in, 200 taken, 0 refused." in said
    assert "Outpatient and clinic" in said
    assert "hospital-outpatient" in said


def test_of_several_files_each_is_told_as_json_findings_before_figures() -> None:
    files = X12 / "sample_837_12.txt", X12 / "nowhere.edi"
    code, said = invoked("records", "check", *files, "--json")
    lines = [json.loads(line) for line in said.splitlines()]
    assert code == 1
    figures = [line for line in lines if "rows" in line]
    assert figures == [
        {
            "file": "sample_837_12.txt",
            "rows": 3,
            "taken": 2,
            "refused": 1,
            "types": [{"type": "outpatient", "line": "place-outpatient", "records": 2}],
            "passed_over": {},
        },
        {
            "file": "nowhere.edi",
            "rows": 0,
            "taken": 0,
            "refused": 0,
            "types": [],
            "passed_over": {},
        },
    ]
    found = [line["found"] for line in lines if line.get("grade") == "error"]
    assert found == [
        "The transaction is 837P, claims of professionals; it has 1 claim",
        "The file cannot be read (no such file or directory)",
    ]


@pytest.mark.parametrize("command", ["check", "types"])
def test_a_table_with_errors_stops_both(command, tmp_path) -> None:
    table = tmp_path / "record-types.yaml"
    table.write_text("record_types: 1\ntable: x\ntitle: X\ntypes: {}\nlines: []\n", "utf-8")
    claims = X12 / "institutional-claim.837i"
    asked = [claims, "--types", table] if command == "check" else [table]
    code, said = invoked("records", command, *asked)
    assert code == 1
    assert '"lines" is a list. Allowed: at least one. List at least one.' in " ".join(said.split())


def test_an_example_that_does_not_hold_is_an_error(tmp_path) -> None:
    table = tmp_path / "record-types.yaml"
    table.write_text(
        "record_types: 1\ntable: x\ntitle: X\ntypes: {a: A}\n"
        "lines: [{id: one, type: a, when: {bill: 13x}, assumed: y}]\n",
        "utf-8",
    )
    examples = tmp_path / "examples.yaml"
    examples.write_text("examples: [{name: A stay, bill: 111, type: a}]\n", "utf-8")
    code, said = invoked("records", "types", tmp_path, "--json")
    assert code == 1
    assert json.loads(said)["found"] == 'example "A stay": type is none'


def test_the_schema_of_a_table_is_printed_and_an_unknown_one_is_not() -> None:
    code, said = invoked("schema", "record-types")
    assert code == 0
    assert json.loads(said)["title"] == "Coderpath table of record types"
    code, said = invoked("schema", "nonsense")
    assert code == 2
    assert "record-types" in said


def test_a_table_is_read_by_a_shipped_mapping_and_refused_as_a_whole_without_its_columns() -> None:
    claims = X12.parent / "claims" / "bfd_rif_synthea_outpatient.csv"
    code, said = invoked("records", "check", claims, "--map", "rif-outpatient")
    assert code == 0
    assert "bfd_rif_synthea_outpatient.csv: 19 in, 19 taken, 0 refused." in said
    code, said = invoked("records", "check", claims, "--map", "rif-inpatient")
    assert code == 1
    assert "bfd_rif_synthea_outpatient.csv: refused as a whole, nothing taken." in said
    code, said = invoked("records", "check", claims, "--map", "nowhere", "--json")
    assert (code, json.loads(said)["found"]) == (1, "There is no such mapping")


def test_a_mapping_is_begun_by_headings_and_says_what_it_lacks(tmp_path) -> None:
    table = tmp_path / "w.csv"
    table.write_text("Account,Facility,Patient Type,Patient Name\n1,NGH,ED,Mara\n", "utf-8")
    code, said = invoked("records", "mapping", table)
    assert (code, said) == (
        0,
        (
            "record_mapping: 1\ntitle: w\ndates: month-day-year\ncolumns:\n  number: Account\n"
            "  facility: Facility\n  said: Patient Type\n# Left aside: Patient Name\n"
        ),
    )
    table.write_text("Account,Coder,Weight\n1,c1,70\n", encoding="utf-8")
    code, said = invoked("records", "mapping", table, "--json")
    assert (code, json.loads(said)["lacks"]) == (1, ["the facility", "what tells the patient type"])


def test_a_table_whose_first_row_holds_values_is_not_shown(tmp_path) -> None:
    table = tmp_path / "w.csv"
    table.write_text("Mara Lopez,NGH,ED\nBen Ortiz,NGH,ED\n", encoding="utf-8")
    code, said = invoked("records", "mapping", table)
    assert code == 1
    assert "Lopez" not in said
    assert "The file has no row of headings" in said

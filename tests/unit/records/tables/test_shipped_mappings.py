"""The shipped mappings read the public files that they are for."""

import gzip

import pytest

from coderpath.records import Code
from coderpath.records.formats.table.files import read_mapping, shipped_mappings
from tests.unit.records.claims import DATA, batches, records, said

RIF = "bfd_rif_sample-a-inpatient.psv"


def by(name):
    mapping, findings = read_mapping(name)
    assert findings == ()
    return mapping


@pytest.mark.parametrize("name", shipped_mappings())
def test_every_one_is_sound(name) -> None:
    assert by(name).title


@pytest.mark.parametrize(
    ("name", "file", "claims"),
    [
        ("rif-inpatient", "bfd_rif_synthea_inpatient.csv", 16),
        ("rif-outpatient", "bfd_rif_synthea_outpatient.csv", 19),
    ],
)
def test_research_files_of_medicare_are_taken_whole(name, file, claims) -> None:
    read = batches(DATA / "claims" / file, by(name))
    assert sum(len(batch.records) for batch in read) == claims
    assert [one for batch in read for one in batch.findings] == []
    assert {one.line for batch in read for one in batch.records} == {
        f"hospital-{name.removeprefix('rif-')}"
    }


def test_rows_of_one_claim_are_one_record_with_all_of_its_codes(tmp_path) -> None:
    text = gzip.decompress((DATA / "claims" / f"{RIF}.gz").read_bytes()).decode()
    head, first, *_ = text.splitlines()
    row = dict(zip(head.split("|"), first.split("|"), strict=True))
    second = "|".join({**row, "REV_CNTR": "0118", "CLM_LINE_NUM": "2"}.values())
    path = tmp_path / RIF
    path.write_text(f"{head}\n{first}\n{second}", encoding="utf-8")
    (record,) = (one for batch in batches(path, by("rif-inpatient")) for one in batch.records)
    assert (record.type, record.line) == ("rehabilitation", "rehabilitation-unit")
    assert record.charges == 8499937
    assert record.disposition == "51"
    assert record.codes[0] == Code("principal", "A40", "Y")
    assert Code("procedure", "BQ0HZZZ") in record.codes


def test_encounters_of_synthea_are_read_by_their_class(tmp_path) -> None:
    path = tmp_path / "encounters.csv"
    path.write_text(
        "Id,START,STOP,PATIENT,ORGANIZATION,ENCOUNTERCLASS,TOTAL_CLAIM_COST\n"
        "be04e13d-a16e,2022-04-19T00:36:40Z,2022-04-19T00:51:40Z,dbaa,907b,urgentcare,347.38\n",
        encoding="utf-8",
    )
    (record,) = (one for batch in batches(path, by("synthea-encounters")) for one in batch.records)
    assert (record.type, record.charges, record.same_day) == ("outpatient", 34738, None)


def test_a_mapping_that_is_not_there_says_which_are() -> None:
    mapping, (finding,) = read_mapping("nowhere")
    assert mapping is None
    assert finding.allowed.endswith("rif-inpatient, rif-outpatient, synthea-encounters")


def test_a_row_of_late_charges_alone_makes_no_record(tmp_path) -> None:
    head, row, *_ = (DATA / "claims" / "bfd_rif_synthea_outpatient.csv").read_text().splitlines()
    late = dict(zip(head.split("|"), row.split("|"), strict=True)) | {"CLM_FREQ_CD": "5"}
    path = tmp_path / "late.csv"
    path.write_text(f"{head}\n{'|'.join(late.values())}\n", encoding="utf-8")
    assert records(path, by("rif-outpatient")) == []
    (found,) = said(path, by("rif-outpatient"))
    assert found.endswith("The claim bills late charges alone (frequency 5)")

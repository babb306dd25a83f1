"""Encounters, claims and explanations of benefit of FHIR: lines, bundles, and what is dirty."""

import gzip
import json
import shutil
from collections import Counter
from copy import deepcopy

import pytest

from coderpath.records import Code, surrogate_of
from coderpath.records.formats.fhir import stream
from tests.unit.records.claims import DATA, KEY, Mapping_, batches, day, records, said

NPI = "9876540809"
MESA = Mapping_({NPI: "mesa", "org-1": "mesa"})


def coded(code, system="http://hl7.org/fhir/sid/icd-10-cm"):
    return {"coding": [{"system": system, "code": code}]}


ENCOUNTER = {
    "resourceType": "Encounter",
    "id": "e1",
    "status": "finished",
    "class": {"code": "EMER", "display": "emergency"},
    "subject": {"reference": "Patient/p1", "display": "Jon Doe"},
    "period": {"start": "2026-03-02T23:30:00-05:00", "end": "2026-03-03T01:15:00-05:00"},
    "serviceProvider": {"reference": "Organization/org-1"},
    "hospitalization": {"dischargeDisposition": coded("01", "nubc")},
}
CLAIM = {
    "resourceType": "Claim",
    "id": "c1",
    "status": "active",
    "use": "claim",
    "type": coded("institutional", "claim-type"),
    "patient": {"reference": "Patient/p1"},
    "created": "2026-03-05",
    "provider": {"identifier": {"system": "http://hl7.org/fhir/sid/us-npi", "value": NPI}},
    "total": {"value": 1250.5, "currency": "USD"},
    "supportingInfo": [
        {"category": coded("typeofbill", "x"), "code": coded("0131", "nubc")},
        {"category": coded("patientaccountnumber", "x"), "valueString": "ACC1"},
    ],
    "billablePeriod": {"start": "2026-03-02", "end": "2026-03-03"},
    "diagnosis": [
        {"sequence": 2, "diagnosisCodeableConcept": coded("I10"), "type": [coded("other")]},
        {
            "sequence": 1,
            "diagnosisCodeableConcept": coded("E11.9"),
            "type": [coded("principal")],
            "onAdmission": coded("Y", "poa"),
        },
    ],
    "procedure": [{"sequence": 1, "procedureCodeableConcept": coded("BW03ZZZ", "icd10pcs")}],
    "item": [
        {
            "sequence": 1,
            "revenue": coded("450", "nubc"),
            "productOrService": coded("99283", "http://www.ama-assn.org/go/cpt"),
            "encounter": [{"reference": "Encounter/e1"}],
        }
    ],
}
PATIENT = {"resourceType": "Patient", "id": "p1", "gender": "other", "birthDate": "1990-03-03"}
EOB = {**CLAIM, "resourceType": "ExplanationOfBenefit", "id": "x", "claim": {"reference": "c1"}}


def edited(resource, **values):
    return {name: one for name, one in {**deepcopy(resource), **values}.items() if one is not None}


@pytest.fixture
def lines(tmp_path):
    def write(*resources):
        path = tmp_path / "some.ndjson"
        told = (one if isinstance(one, str) else json.dumps(one) for one in resources)
        path.write_text("\n".join(told), encoding="utf-8")
        return path

    return write


@pytest.fixture
def bundle(tmp_path):
    def write(*resources, indent=None):
        path = tmp_path / "bundle.json"
        entries = [{"fullUrl": "urn:uuid:1", "resource": one} for one in resources]
        whole = {"resourceType": "Bundle", "entry": entries, "type": "collection"}
        path.write_text(json.dumps(whole, indent=indent), encoding="utf-8")
        return path

    return write


def only(path):
    (record,) = records(path, MESA)
    return record


def test_a_claim_becomes_a_record_by_the_account_s_number_as_in_837(lines) -> None:
    path = lines(CLAIM)
    record = only(path)
    assert said(path, MESA) == []
    assert record.surrogate == surrogate_of(KEY, "mesa", "ACC1")
    assert (record.type, record.line) == ("emergency", "emergency-room")
    assert (record.service, record.discharged) == (day("2026-03-02"), day("2026-03-03"))
    assert (record.billed, record.charges) == (day("2026-03-05"), 125050)
    assert record.codes == (
        Code("principal", "E119", "Y"),
        Code("secondary", "I10"),
        Code("procedure", "BW03ZZZ"),
        Code("hcpcs", "99283"),
    )
    assert (record.coder, record.coded, record.same_day) == ("", None, False)


def test_an_encounter_alone_has_its_class_and_days_as_they_were_written(lines) -> None:
    path = lines(ENCOUNTER)
    record = only(path)
    assert (record.type, record.line) == ("emergency", "class-emergency")
    assert (record.service, record.discharged) == (day("2026-03-02"), day("2026-03-03"))
    assert record.disposition == "01"
    assert "Doe" not in repr(record)
    going_on = edited(ENCOUNTER, status="in-progress")
    assert only(lines(going_on)).discharged is None


@pytest.mark.parametrize("indent", [None, 2])
def test_in_a_bundle_an_encounter_and_its_claim_are_one_record(bundle, indent) -> None:
    claim = edited(CLAIM, billablePeriod=None, supportingInfo=None)
    path = bundle(ENCOUNTER, EOB, PATIENT, claim, indent=indent)
    record = only(path)
    assert (record.type, record.service) == ("emergency", day("2026-03-02"))
    assert record.surrogate == only(bundle(ENCOUNTER)).surrogate
    assert (record.sex, record.age, record.disposition) == ("X", 35, "01")
    assert record.row == 4
    path = bundle(ENCOUNTER, EOB, PATIENT, claim, indent=indent)
    passed = [dict(one.passed_over) for one in batches(path, MESA) if one.passed_over]
    assert passed == [
        {
            "Encounter, told by its claim": 1,
            "ExplanationOfBenefit, told by its claim": 1,
            "Patient": 1,
        }
    ]


def test_where_a_bundle_is_cut_into_chunks_changes_nothing(bundle, monkeypatch) -> None:
    path = bundle(ENCOUNTER, PATIENT, CLAIM, *(edited(CLAIM, id=f"c{at}") for at in range(20)))
    whole = records(path, MESA)
    assert len(whole) == 21
    for chunk in (7, 64, 999):
        monkeypatch.setattr(stream, "CHUNK", chunk)
        assert records(path, MESA) == whole


def test_a_list_and_a_single_resource_are_read_too(tmp_path) -> None:
    path = tmp_path / "one.json"
    path.write_text(json.dumps(CLAIM, indent=1), encoding="utf-8-sig")
    alone = only(path)
    path.write_text(json.dumps([CLAIM]), encoding="utf-8")
    assert only(path) == alone


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"status": "cancelled"}, "error 1 status: The claim is cancelled"),
        ({"use": "preauthorization"}, "error 1 status: The claim is a preauthorization"),
        (
            {"supportingInfo": None, "type": coded("professional")},
            "error 1 type: The claim is professional, not institutional",
        ),
        ({"supportingInfo": None, "type": None}, "error 1 type: The claim has no type"),
        (
            {"supportingInfo": [{"category": coded("typeofbill"), "code": coded("0138")}]},
            "error 1 typeofbill: The claim voids an earlier one (frequency 8)",
        ),
        (
            {"provider": {"display": "Jones Hospital"}},
            "error 1 facility: No facility is named",
        ),
        (
            {"provider": {"reference": "Organization/Jones"}},
            "error 1 facility: The facility is none of the facilities of the mapping",
        ),
        ({"created": "IGNORED_FIELD"}, "warning 1 created: A day is none of the calendar"),
        (
            {"billablePeriod": {"start": "2026-02-30"}},
            "warning 1 billablePeriod: A day is none of the calendar",
        ),
        ({"total": {"value": "Jon Doe"}}, "warning 1 total: The total charge is no amount"),
        (
            {"diagnosis": [{"diagnosisCodeableConcept": coded("162673000", "snomed")}]},
            "warning 1 diagnosis: A diagnosis has no code of ICD",
        ),
        (
            {"diagnosis": [{"diagnosisCodeableConcept": coded("JON DOE")}]},
            "warning 1 diagnosis: A diagnosis has no code of ICD in the shape of one",
        ),
        (
            {"procedure": [{"procedureCodeableConcept": coded("JON DOE")}]},
            "warning 1 procedure: A procedure has no code in the shape of ICD",
        ),
        (
            {"item": [{"productOrService": coded("JON DOE", "hcpcs")}]},
            "warning 1 item: A service has no code in the shape of HCPCS",
        ),
    ],
)
def test_what_is_dirty_is_told_and_the_rest_taken(lines, values, found) -> None:
    path = lines(edited(CLAIM, **values))
    assert said(path, MESA) == [found]
    assert len(records(path, MESA)) == (0 if found.startswith("error") else 1)


def test_a_line_that_is_no_resource_is_refused_and_the_others_taken(lines) -> None:
    path = lines(CLAIM, '{"resourceType": "Claim", "id"', {"resourceType": "Base"}, "", ENCOUNTER)
    assert said(path, MESA) == [
        "error 2 resourceType: This is no JSON",
        "error 3 resourceType: This is no resource of FHIR R4",
    ]
    assert [one.row for one in records(path, MESA)] == [1, 5]


@pytest.mark.parametrize(
    ("cut", "found"),
    [
        (-30, "The text is no JSON from here on"),
        (-2, "The text is no JSON from here on"),
    ],
)
def test_a_bundle_that_breaks_off_says_so_and_keeps_what_was_whole(bundle, cut, found) -> None:
    path = bundle(ENCOUNTER, CLAIM, edited(CLAIM, id="c2"), indent=1)
    path.write_text(path.read_text(encoding="utf-8")[:cut], encoding="utf-8")
    assert [one.partition(": ")[2] for one in said(path, MESA)] == [found]


def test_nesting_without_an_end_is_told(tmp_path) -> None:
    path = tmp_path / "deep.json"
    path.write_text('{"entry": [' + "[" * 100_000, encoding="utf-8")
    assert [one.startswith("error 1 file") for one in said(path, MESA)] == [True]


@pytest.mark.parametrize(
    ("name", "taken", "why"),
    [
        (
            "bcda_sample_eob_200.ndjson",
            82,
            {"professional": 80, "pharmacy": 35, "for": 3},
        ),
        ("synthea_r4_bundle_Lily_Hoppe.json", 25, {}),
    ],
)
def test_public_samples_are_read(name, taken, why, tmp_path) -> None:
    path = tmp_path / name
    with gzip.open(DATA / "fhir" / f"{name}.gz") as packed, path.open("wb") as file:
        shutil.copyfileobj(packed, file)
    assert len(records(path, None)) == taken
    refused = [one for one in said(path, None) if one.startswith("error")]
    assert Counter(one.split("claim is ")[1].partition(",")[0].split()[0] for one in refused) == why

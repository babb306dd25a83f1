"""Our reader of 837I and a strict one that others wrote agree wherever that one reads at all."""

from datetime import date

import pytest
from pydantic import ValidationError
from x12sdk.generate import generate_837i
from x12sdk.io import X12ModelReader

from coderpath.records import surrogate_of
from coderpath.records.coded_record import age_on
from tests.unit.records.claims import DATA, KEY, records

GUIDE = sorted((DATA / "x12").glob("*.837i"))
LOOSE = sorted(set((DATA / "x12").glob("*.txt")) - {DATA / "x12" / "sample_837_0.txt"})
"""All of one project's samples but the one of claims of professionals alone."""
ROLES = {"BK": "principal", "ABK": "principal", "BF": "secondary", "ABF": "secondary"}


def of_theirs(text):
    """Give of each claim what the strict reader says, in our terms."""
    with X12ModelReader(text) as reader:
        claims = [one for model in reader.models() for one in model.claims()]
    return [told(one) for one in claims]


def told(one):
    days = statement(one.claim)
    dmg = one.patient.dmg_segment
    return (
        surrogate_of(KEY, one.billing_provider_npi, one.patient_control_number),
        one.billing_provider_npi,
        int(one.charge * 100),
        one.claim.cl1_segment.patient_status_code,
        days,
        (dmg.gender_code, age_on(days[0], dmg.date_time_period.toordinal())),
        diagnoses(one.claim),
        list(dict.fromkeys(procedure(line) for line in one.service_lines)),
    )


def statement(claim):
    period = next(
        dtp.date_time_period for dtp in claim.dtp_segment if dtp.date_time_qualifier == "434"
    )
    if isinstance(period, date):
        return period.toordinal(), period.toordinal()
    first, last = (date.fromisoformat(part) for part in str(period).split("-"))
    return first.toordinal(), last.toordinal()


def diagnoses(claim):
    codes = [
        code
        for hi in claim.hi_segment
        for at in range(1, 13)
        if (code := getattr(hi, f"health_care_code_{at}"))
    ]
    return [(ROLES[code[0]], code[1]) for code in codes if code[0] in ROLES]


def procedure(line):
    return line.sv2_segment.composite_medical_procedure_identifier.replace(">", ":").split(":")[1]


def of_ours(path):
    return [
        (
            one.surrogate,
            one.facility,
            one.charges,
            one.disposition,
            (one.service, one.discharged),
            (one.sex, one.age),
            [(code.role, code.code) for code in one.codes if code.role != "hcpcs"],
            [code.code for code in one.codes if code.role == "hcpcs"],
        )
        for one in records(path, None)
    ]


@pytest.mark.parametrize("seed", range(3))
def test_both_read_the_same_of_generated_claims(seed, tmp_path) -> None:
    path = tmp_path / "claims.edi"
    text = generate_837i(seed=seed, claims=25, dependent_rate=0.4)
    path.write_text(text, encoding="utf-8")
    ours = of_ours(path)
    assert len(ours) == 25
    assert ours == of_theirs(text)


@pytest.mark.parametrize("path", GUIDE, ids=lambda path: path.stem)
def test_both_read_the_same_of_the_examples_of_the_guide(path) -> None:
    ours = of_ours(path)
    assert ours
    assert [one[:6] for one in ours] == [one[:6] for one in of_theirs(path.read_text("utf-8"))]


def test_both_read_the_same_of_two_hundred_claims() -> None:
    path = DATA / "x12" / "synthetic-200-claims.edi"
    assert of_ours(path) == of_theirs(path.read_text("utf-8"))


@pytest.mark.parametrize("path", LOOSE, ids=lambda path: path.stem)
def test_what_the_strict_one_refuses_for_its_looseness_is_taken(path) -> None:
    with pytest.raises(ValidationError):
        of_theirs(path.read_text("utf-8"))
    assert of_ours(path)

"""Diagnoses, procedures and service lines of a claim, into codes with their roles."""

from coderpath.records.coded_record import PRESENT_ON_ADMISSION, Code
from coderpath.records.draft import Draft
from coderpath.records.formats.fhir.looking import code_in, codes, codings, parts, text
from coderpath.records.formats.fhir.stream import Resource
from coderpath.records.shapes import DIAGNOSIS, HCPCS, PROCEDURE
from coderpath.records.values import code_text, revenue_text

ROLES = {
    "principal": "principal",
    "primary": "principal",
    "admitting": "admitting",
    "patientreasonforvisit": "reason",
    "externalcauseofinjury": "external",
    "external-cause": "external",
}
"""Types of a diagnosis (FHIR ex-diagnosistype, CARIN C4BBClaimDiagnosisType); others: secondary."""

ICD = ("icd",)
PROCEDURES = ("hcpcs", "cpt", "ama-assn.org")


def take_diagnoses(resource: Resource, draft: Draft) -> None:
    """Take the diagnoses that have an ICD code, in the order of their sequence."""
    listed = sorted(parts(resource, "diagnosis"), key=_sequence)
    typed = any(parts(one, "type") for one in listed)
    for at, one in enumerate(listed):
        code = code_text(code_in(one.get("diagnosisCodeableConcept"), *ICD))
        if not DIAGNOSIS.fullmatch(code):
            found = "A diagnosis has no code of ICD" + (" in the shape of one" if code else "")
            draft.warn("diagnosis", found, "Diagnoses by ICD", "It was left out")
            continue
        roles = _roles(one) if typed else ["principal" if at == 0 else "secondary"]
        _add(draft, roles, code, _poa(one))


def _sequence(one: Resource) -> int:
    number = one.get("sequence")
    return number if isinstance(number, int) else 0


def _roles(one: Resource) -> list[str]:
    named = codes(*parts(one, "type"))
    found = [ROLES[name] for name in named if name in ROLES]
    return list(dict.fromkeys(found)) or ["secondary"]


def _add(draft: Draft, roles: list[str], code: str, poa: str) -> None:
    if "principal" in roles and any(one.role == "principal" for one in draft.codes):
        found, allowed = "There is another principal diagnosis", "A claim has one"
        draft.warn("diagnosis", found, allowed, "It was taken as a secondary one")
        roles = ["secondary" if role == "principal" else role for role in roles]
    draft.codes += [Code(role, code, "" if role == "admitting" else poa) for role in roles]


def _poa(one: Resource) -> str:
    by_cms = (
        text(extension.get("valueCoding"), "code")
        for extension in parts(one, "extension")
        if "clm_poa_ind" in text(extension, "url")
    )
    given = (*codes(one.get("onAdmission")), *by_cms)
    return next((code for code in given if code in PRESENT_ON_ADMISSION), "")


def take_procedures(resource: Resource, draft: Draft) -> None:
    """Take the procedures that have an ICD code."""
    for one in sorted(parts(resource, "procedure"), key=_sequence):
        code = code_text(code_in(one.get("procedureCodeableConcept"), *ICD))
        if PROCEDURE.fullmatch(code):
            draft.codes.append(Code("procedure", code))
        elif code:
            found = "A procedure has no code in the shape of ICD"
            draft.warn("procedure", found, "Procedures by ICD", "It was left out")


def take_items(resource: Resource, draft: Draft) -> None:
    """Take revenue and HCPCS codes of the service lines."""
    for item in parts(resource, "item"):
        revenues = (revenue_text(code) for _, code in codings(item.get("revenue")))
        revenue = next((one for one in revenues if len(one) == 4 and one.isdecimal()), "")  # noqa: PLR2004 -- four digits
        if revenue and revenue not in draft.revenue:
            draft.revenue.append(revenue)
        concept = item.get("productOrService", item.get("service"))
        code = Code("hcpcs", code_text(code_in(concept, *PROCEDURES)))
        if HCPCS.fullmatch(code.code):
            if code not in draft.codes:
                draft.codes.append(code)
        elif code.code:
            found = "A service has no code in the shape of HCPCS"
            draft.warn("item", found, "Allowed: five signs", "It was left out")

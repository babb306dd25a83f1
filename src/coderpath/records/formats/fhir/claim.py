"""A claim or an explanation of benefit: type of bill, days, charges and codes."""

from collections.abc import Iterator

from coderpath.records.draft import Draft
from coderpath.records.formats.fhir.coded import take_diagnoses, take_items, take_procedures
from coderpath.records.formats.fhir.encounter import is_status
from coderpath.records.formats.fhir.looking import (
    code_in,
    codes,
    identified,
    part,
    parts,
    referred,
    text,
)
from coderpath.records.formats.fhir.stream import Resource
from coderpath.records.frequency import refuse_other_bills
from coderpath.records.values import cents_of, day_of_iso

NOT_MADE = {"cancelled", "draft", "entered-in-error"}
NO_CLAIM = {"preauthorization", "predetermination"}
OF_HOSPITALS = {"institutional", "INPATIENT", "OUTPATIENT", "HOSPICE", "SNF", "HHA"}
OF_OTHERS = {
    "professional": "professional",
    "CARRIER": "professional",
    "pharmacy": "pharmacy",
    "PDE": "pharmacy",
    "DME": "for medical equipment",
    "oral": "dental",
    "vision": "for vision",
}
"""Claim types of FHIR, and those that CMS writes."""

STILL_A_PATIENT = "30"
ACCOUNT = "patientaccountnumber"


def take_claim(resource: Resource, draft: Draft) -> None:
    """Take what a claim says of a record."""
    _take_kind(resource, draft)
    if draft.refused:
        return
    draft.number = number_of(resource)
    draft.facility = facility_of(resource)
    draft.patient = referred(resource.get("patient"))
    _take_days(resource, draft)
    _take_charges(resource, draft)
    take_diagnoses(resource, draft)
    take_procedures(resource, draft)
    take_items(resource, draft)


def encounter_of(resource: Resource) -> str:
    """Give the id of the first encounter that a line of a claim is about."""
    found = (referred(one) for item in parts(resource, "item") for one in parts(item, "encounter"))
    return next(filter(None, found), "")


def number_of(resource: Resource) -> str:
    """Give the account's number; the encounter's or the claim's own where there is none."""
    for one in _supporting(resource):
        if ACCOUNT in codes(one.get("category")) and text(one, "valueString"):
            return text(one, "valueString")
    own = identified(resource, "AN") or encounter_of(resource) or identified(resource, "uc")
    return own or text(resource, "id")


def facility_of(resource: Resource) -> str:
    """Give the NPI of who bills, from the claim or an organisation inside it; else a reference."""
    for name in ("organization", "provider", "facility"):
        identifier = part(resource, name, "identifier")
        if "us-npi" in text(identifier, "system"):
            return text(identifier, "value")
    reference = text(part(resource, "provider"), "reference")
    for one in parts(resource, "contained"):
        if reference == f"#{text(one, 'id')}":
            return identified(one, "npi", "NPI") or referred(resource.get("provider"))
    return referred(resource.get("provider"))


def _take_kind(resource: Resource, draft: Draft) -> None:
    status, use = text(resource, "status"), text(resource, "use")
    if status in NOT_MADE or use in NO_CLAIM:
        found = f"The claim is {status if status in NOT_MADE else f'a {use}'}"
        draft.refuse("status", found, "Allowed: a claim in force", "Leave it out")
    draft.classes = codes(resource.get("type"), resource.get("subType"))
    draft.bill = _bill(resource)
    refuse_other_bills(draft, draft.bill[2:], "typeofbill")
    if not draft.bill and not OF_HOSPITALS & set(draft.classes):
        kinds = [OF_OTHERS[one] for one in draft.classes if one in OF_OTHERS]
        found = f"The claim is {kinds[0]}, not institutional" if kinds else "The claim has no type"
        allowed = "Allowed: institutional claims"
        draft.refuse("type", found, allowed, "Export the institutional claims, or leave it out")


def _supporting(resource: Resource) -> Iterator[Resource]:
    yield from parts(resource, "supportingInfo")
    yield from parts(resource, "information")


def _bill(resource: Resource) -> str:
    """Give the type of bill: whole, or put together of three parts as CMS tells it."""
    frequency = ""
    for one in _supporting(resource):
        named = codes(one.get("category"), one.get("code"))
        if "typeofbill" in named:
            whole = next(iter(codes(one.get("code"))), "").removeprefix("0")
            if len(whole) == 3:  # noqa: PLR2004 -- facility, classification, frequency
                return whole
        frequency = frequency or code_in(one.get("code"), "clm_freq_cd")
    facility = _extension(part(resource, "facility"), "clm_fac_type_cd")
    name = "clm_srvc_clsfctn_type_cd"
    service = code_in(resource.get("type"), name) or _extension(resource, name)
    return f"{facility}{service}{frequency}" if facility and service else ""


def _extension(resource: Resource, name: str) -> str:
    found = (
        text(one.get("valueCoding"), "code")
        for one in parts(resource, "extension")
        if text(one, "url").endswith(name)
    )
    return next(found, "")


def _take_days(resource: Resource, draft: Draft) -> None:
    period = part(resource, "billablePeriod")
    admission = part(resource, "hospitalization")
    for one in _supporting(resource):
        if "admissionperiod" in codes(one.get("category")):
            admission = part(one, "timingPeriod")
        status = code_in(one.get("code"), "ptnt_dschrg_stus_cd", "patientdischargestatus")
        draft.disposition = draft.disposition or status.zfill(2) * bool(status)
    draft.disposition = draft.disposition if is_status(draft.disposition) else ""
    first = text(admission, "start") or text(period, "start") or _first_line(resource)
    draft.service = _day(draft, first, "billablePeriod")
    if draft.disposition != STILL_A_PATIENT:
        last = text(admission, "end") or text(period, "end")
        draft.discharged = _day(draft, last, "billablePeriod")
    if text(resource, "resourceType") == "Claim":
        draft.billed = _day(draft, text(resource, "created"), "created")


def _first_line(resource: Resource) -> str:
    days = (
        text(item, "servicedDate") or text(part(item, "servicedPeriod"), "start")
        for item in parts(resource, "item")
    )
    return min(filter(None, days), default="")


def _day(draft: Draft, told: str, column: str) -> int | None:
    day = day_of_iso(told) if told else None
    if told and day is None:
        found, allowed = "A day is none of the calendar", "Allowed: 2026-03-02"
        draft.warn(column, found, allowed, "It was left out; correct it")
    return day


def _take_charges(resource: Resource, draft: Draft) -> None:
    totals = parts(resource, "total")
    submitted = [one for one in totals if "submitted" in codes(one.get("category"))]
    amount = part(submitted[0], "amount") if submitted else part(resource, "totalCost")
    if not amount and totals and "value" in totals[0]:
        amount = totals[0]  # a claim has one total, without a category
    told = text(amount, "value")
    draft.charges = cents_of(told)
    if told and draft.charges is None:
        found, allowed = "The total charge is no amount", "Allowed: dollars and cents, 1250.50"
        draft.warn("total", found, allowed, "It was left out; correct it")

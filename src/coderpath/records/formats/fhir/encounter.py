"""An encounter: its class, days and facility."""

from coderpath.records.draft import Draft
from coderpath.records.formats.fhir.looking import codes, identified, part, parts, referred, text
from coderpath.records.formats.fhir.stream import Resource
from coderpath.records.values import day_of_iso

NOT_DONE = {"planned", "cancelled", "entered-in-error"}
OVER = "finished"


def take_encounter(resource: Resource, draft: Draft) -> None:
    """Take what an encounter says of a record; it has no codes and no charges."""
    status = text(resource, "status")
    if status in NOT_DONE:
        found, allowed = f"The encounter is {status}", "Allowed: one that took place"
        draft.refuse("status", found, allowed, "Leave it out")
    draft.number = identified(resource, "AN", "VN") or _account(resource) or text(resource, "id")
    draft.facility = referred(resource.get("serviceProvider"))
    draft.patient = referred(resource.get("subject"))
    class_ = part(resource, "class")
    draft.classes = tuple(filter(None, (text(class_, "code"), text(class_, "display"))))
    period = part(resource, "period")
    draft.service = day_of_iso(text(period, "start"))
    if status in {OVER, ""}:
        draft.discharged = day_of_iso(text(period, "end"))
    if text(period, "start") and draft.service is None:
        found, allowed = "The first day is none of the calendar", "Allowed: 2026-03-02"
        draft.warn("period", found, allowed, "It was left out; correct it")
    disposition = codes(part(resource, "hospitalization", "dischargeDisposition"))
    draft.disposition = next(filter(is_status, disposition), "")


def is_status(code: str) -> bool:
    """Tell a UB-04 patient status: FHIR's own words for it are others."""
    return len(code) == 2 and code.isdecimal()  # noqa: PLR2004 -- two digits


def _account(resource: Resource) -> str:
    return next(filter(None, map(referred, parts(resource, "account"))), "")

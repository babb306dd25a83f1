"""What resources of a bundle say of each other: a claim of its encounter, and of a patient."""

from coderpath.days import Day
from coderpath.records.draft import Draft
from coderpath.records.formats.fhir.claim import encounter_of
from coderpath.records.formats.fhir.encounter import take_encounter
from coderpath.records.formats.fhir.looking import referred, text
from coderpath.records.formats.fhir.stream import Resource
from coderpath.records.values import day_of_iso

SEXES = {"female": "F", "male": "M", "other": "X"}


class Bundled:
    """Remembers of a bundle what is needed when one of its claims is read."""

    def __init__(self) -> None:
        self._encounters: dict[str, Draft] = {}
        self._claims: set[str] = set()
        self._claimed: set[str] = set()
        self._patients: dict[str, tuple[Day | None, str]] = {}

    def note(self, resource: Resource) -> None:
        """Remember an encounter, which one a claim is about, or a patient's birth and sex."""
        kind, name = text(resource, "resourceType"), text(resource, "id")
        if kind == "Encounter":
            self._encounters[name] = draft = Draft("", 0)
            take_encounter(resource, draft)
        elif kind == "Claim":
            self._claims.add(name)
            self._claimed.add(encounter_of(resource))
        elif kind == "Patient":
            born = day_of_iso(text(resource, "birthDate"))
            self._patients[name] = born, SEXES.get(text(resource, "gender"), "")

    def told_elsewhere(self, resource: Resource) -> str:
        """Say by what a resource is told already; empty where a record is to be made of it."""
        kind = text(resource, "resourceType")
        if kind == "Encounter" and text(resource, "id") in self._claimed:
            return "Encounter, told by its claim"
        if kind == "ExplanationOfBenefit" and referred(resource.get("claim")) in self._claims:
            return "ExplanationOfBenefit, told by its claim"
        return ""

    def fill(self, draft: Draft, resource: Resource) -> None:
        """Fill from encounter and patient what a claim does not say."""
        encounter = self._encounters.get(encounter_of(resource))
        if encounter is not None:
            draft.classes = (*encounter.classes, *draft.classes)
            draft.number = encounter.number
            draft.facility = draft.facility or encounter.facility
            draft.service = encounter.service if draft.service is None else draft.service
            if draft.discharged is None:
                draft.discharged = encounter.discharged
            draft.disposition = draft.disposition or encounter.disposition
        if draft.patient in self._patients:
            draft.born, draft.sex = self._patients[draft.patient]

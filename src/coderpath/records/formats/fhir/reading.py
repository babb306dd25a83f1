"""Reading FHIR: three kinds of resources make records, all others are counted and passed over."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from coderpath.records.asked import Asked
from coderpath.records.batch import Batch
from coderpath.records.draft import Draft
from coderpath.records.formats.fhir.bundle import Bundled
from coderpath.records.formats.fhir.claim import take_claim
from coderpath.records.formats.fhir.encounter import take_encounter
from coderpath.records.formats.fhir.kinds import KINDS
from coderpath.records.formats.fhir.looking import text
from coderpath.records.formats.fhir.stream import JsonError, Resource, resources
from coderpath.records.making import records_of

TAKERS: dict[str, Callable[[Resource, Draft], None]] = {
    "Encounter": take_encounter,
    "Claim": take_claim,
    "ExplanationOfBenefit": take_claim,
}
ALLOWED = f"Allowed: {', '.join(TAKERS)}; other resources of FHIR R4 are passed over"

_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]")


def is_fhir(_: Path, beginning: bytes) -> bool:
    """Tell JSON by its first sign."""
    return _BEGINS.match(beginning) is not None


def read_fhir(path: Path, asked: Asked) -> Iterator[Batch]:
    """Give the records of NDJSON or of a bundle."""
    file = _File(path, asked.file or path.name)
    yield from records_of(file.noted, file.told, asked)
    yield Batch([], [], 0, dict(file.passed_over))


class _File:
    """One file, gone through twice."""

    def __init__(self, path: Path, name: str) -> None:
        self._path = path
        self._name = name
        self._bundled = Bundled()
        self.passed_over: Counter[str] = Counter()

    def noted(self) -> Iterator[Draft]:
        """Remember what resources of a bundle say of each other, then give drafts."""
        try:
            for told in resources(self._path):
                if told.in_bundle and told.resource is not None:
                    self._bundled.note(told.resource)
        except (JsonError, OSError):
            pass  # the same is said where the file is told
        yield from self.told()
        self.passed_over.clear()

    def told(self) -> Iterator[Draft]:
        """Give a draft for each resource of which a record is made, or that is none of FHIR."""
        row = 0
        try:
            for row, resource, in_bundle in resources(self._path):
                draft = self._draft(row, resource, in_bundle=in_bundle)
                if draft is not None:
                    yield draft
        except (JsonError, OSError) as error:
            why = str(error) if isinstance(error, JsonError) else "The file cannot be read"
            draft = Draft(self._name, row + 1)
            allowed = "Allowed: NDJSON, or a bundle of FHIR R4"
            draft.refuse("file", why, allowed, "Send the whole file again")
            yield draft

    def _draft(self, row: int, resource: Resource | None, *, in_bundle: bool) -> Draft | None:
        draft = Draft(self._name, row)
        kind = text(resource, "resourceType")
        if resource is None or kind not in KINDS:
            found = "This is no JSON" if resource is None else "This is no resource of FHIR R4"
            draft.refuse("resourceType", found, ALLOWED, "Correct it, or leave it out")
            return draft
        elsewhere = self._bundled.told_elsewhere(resource) if in_bundle else ""
        if elsewhere or kind not in TAKERS:
            self.passed_over[elsewhere or kind] += 1
            return None
        TAKERS[kind](resource, draft)
        if in_bundle and not draft.refused:
            self._bundled.fill(draft, resource)
        return draft

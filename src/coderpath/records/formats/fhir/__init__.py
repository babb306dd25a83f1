"""Encounters, claims and explanations of benefit of FHIR R4: lines of NDJSON, or a bundle."""

from coderpath.records.formats.fhir.reading import is_fhir, read_fhir

__all__ = ["is_fhir", "read_fhir"]

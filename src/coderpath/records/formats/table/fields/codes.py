"""Diagnosis and procedure codes, written without dots, and whether one was present on admission.

What a code looks like: ICD-10-CM and ICD-10-PCS Official Guidelines, ICD-9-CM, HCPCS of the Centers
for Medicare & Medicaid Services. Whether a code exists is not asked here.
"""

import re
from collections.abc import Callable

from coderpath.records.coded_record import PRESENT_ON_ADMISSION
from coderpath.records.formats.table.fields.unread import Unread, unread

_DIAGNOSIS = re.compile("[A-Z][0-9][0-9A-Z]{1,5}|[0-9]{3,5}|V[0-9]{2,4}|E[0-9]{3,4}")
_PROCEDURE = re.compile("[0-9BCDFGHX][0-9A-HJ-NP-Z]{6}|[0-9]{2,4}")
_HCPCS = re.compile("([0-9A-Z][0-9]{3}[0-9A-Z])(?:[- :][0-9A-Z]{2}){0,4}")
_EXEMPT_AND_NONE = {"E": "1", "0": "", "X": "", "Z": "", "NONE": ""}

NO_DIAGNOSIS = unread("a diagnosis code", "A diagnosis is a code of ICD-10-CM or ICD-9-CM")
NO_PROCEDURE = unread("a procedure code", "A procedure is a code of ICD-10-PCS or ICD-9-CM")
NO_HCPCS = unread("a HCPCS code", "A HCPCS or CPT code has five places, with modifiers behind it")
NO_POA = unread("present on admission", "Y, N, U, W, 1, or blank")


def diagnosis(text: str) -> str | Unread:
    """Read a diagnosis code."""
    return _bare(text, _DIAGNOSIS) or NO_DIAGNOSIS


def procedure(text: str) -> str | Unread:
    """Read a procedure code of a hospital stay."""
    return _bare(text, _PROCEDURE) or NO_PROCEDURE


def hcpcs(text: str) -> str | Unread:
    """Read a HCPCS or CPT code; modifiers behind it are not kept."""
    match = _HCPCS.fullmatch(text.upper())
    return match[1] if match else NO_HCPCS


def poa(text: str) -> str | Unread:
    """Read whether a diagnosis was present on admission."""
    said = text.upper()
    return said if said in PRESENT_ON_ADMISSION else _EXEMPT_AND_NONE.get(said, NO_POA)


def _bare(text: str, pattern: re.Pattern[str]) -> str:
    """Write a code in capitals without its dot; empty where it is none."""
    bare = text.upper().replace(".", "", 1)
    return bare if pattern.fullmatch(bare) else ""


READERS: dict[str, Callable[[str], str | Unread]] = {
    "principal": diagnosis,
    "secondary": diagnosis,
    "admitting": diagnosis,
    "reason": diagnosis,
    "external": diagnosis,
    "procedure": procedure,
    "hcpcs": hcpcs,
}
"""How the codes of each role are read."""

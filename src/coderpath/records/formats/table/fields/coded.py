"""The columns that hold codes, one or several of a role."""

from coderpath.records.formats.table.fields.codes import READERS, poa
from coderpath.records.formats.table.fields.field import Field, headed

_SAYS = {
    "principal": (
        "principal diagnosis",
        "principal diagnosis, principal dx, primary diagnosis, primary dx, pdx, first diagnosis",
    ),
    "secondary": (
        "other diagnoses",
        "secondary diagnosis, secondary diagnoses, secondary dx, other diagnosis, other dx, dx",
    ),
    "admitting": (
        "admitting diagnosis",
        "admitting diagnosis, admitting dx, admit diagnosis, admit dx",
    ),
    "reason": (
        "reason for the visit, as a code",
        "reason for visit, reason for visit dx, visit reason, rfv",
    ),
    "external": ("external causes", "external cause, external cause code, ecode"),
    "procedure": (
        "ICD procedures",
        "principal procedure, icd procedure, procedure, procedure code, px, pcs",
    ),
    "hcpcs": ("HCPCS and CPT codes", "hcpcs, hcpcs code, cpt, cpt code, cpt codes, cpt hcpcs"),
}

CODED = tuple(
    Field(role, _SAYS[role][0], "codes", read, headed(_SAYS[role][1]), several=True)
    for role, read in READERS.items()
)
POA = Field(
    "poa",
    "whether the diagnosis was present on admission",
    "codes",
    poa,
    headed("poa, present on admission"),
)
"""Named beside the column of its diagnoses."""

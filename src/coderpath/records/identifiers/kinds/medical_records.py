"""Medical record numbers: only those that say so can be told from other numbers.

Source: 45 CFR 164.514(b)(2)(i)(H).
"""

from coderpath.records.identifiers.identifier import Identifier, anywhere, labelled

_LABELS = r"mrn|m\.r\.n\.|med\.? rec(?:ord)?\.?|medical record|mr#|emrn|empi|patient id"
_WEAK = "chart"

KIND = Identifier(
    letter="H",
    name="a medical record number",
    headings=(
        "mrn",
        "mr number",
        "medical record",
        "medical record number",
        "med rec",
        "emrn",
        "empi",
        "chart number",
        "patient id",
        "patient number",
        "patient identifier",
        "person id",
        "unit number",
        "bene id",
        "beneficiary id",
    ),
    examples=(
        "MRN 00123456",
        "MRN00123456",
        "mrn:E-4410927",
        "Medical record no. 881202",
        "MR# 48812",
    ),
    spares=("MR 2", "Medical records", "chart review", "MRI 72148", "MRNA"),
    seen=anywhere(labelled(_LABELS, _WEAK).pattern),
)

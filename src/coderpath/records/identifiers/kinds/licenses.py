"""Numbers of certificates and licenses.

Source: 45 CFR 164.514(b)(2)(i)(K). The check digit of a DEA number: 21 CFR 1301 registrations, as
the Drug Enforcement Administration gives them out.
"""

from coderpath.records.identifiers.checked import is_dea
from coderpath.records.identifiers.identifier import Identifier, anywhere, labelled, whole

_LABELS = r"lic|license|licence|driver'?s? lic(?:ense)?|dl|dea|npi|certificate|cert|credential"

KIND = Identifier(
    letter="K",
    name="a number of a certificate or license",
    headings=(
        "license",
        "license number",
        "licence number",
        "driver license",
        "drivers license",
        "dl number",
        "certificate number",
        "birth certificate",
        "dea",
        "dea number",
        "state license",
    ),
    examples=(
        "Lic# D1204471",
        "Driver's license 128830114",
        "DL: UT-1288301",
        "NPI 1234567893",
        "AB1234563",
    ),
    spares=("licensed", "License", "cert", "CCS", "AB1234567"),
    seen=anywhere(labelled(_LABELS).pattern),
    alone=whole(r"[ABFGMPRabfgmpr][A-Za-z][0-9]{7}"),
    alone_proof=is_dea,
)

"""Biometric identifiers: prints of fingers and voices, and what a reader makes of them.

Source: 45 CFR 164.514(b)(2)(i)(P). Templates of fingers begin with FMR and a zero: ISO/IEC
19794-2, which base 64 writes as Rk1SA.
"""

import re

from coderpath.records.identifiers.identifier import Identifier

_PRINTS = (
    r"finger ?print|voice ?print|palm ?print|iris (?:scan|template|code)|retina (?:scan|template)"
    r"|face ?template|biometric"
)
_SIGN = r"\W{0,3}(?:id|no|number|template|hash)?\W{0,3}"
_LABELLED = rf"(?:{_PRINTS})\w*{_SIGN}(?=\w*[0-9])\w{{3,}}"
_TEMPLATE = r"\bRk1SA[0-9A-Za-z+/=]{8,}"

KIND = Identifier(
    letter="P",
    name="a biometric identifier",
    headings=(
        "biometric",
        "biometrics",
        "fingerprint",
        "finger print",
        "voiceprint",
        "voice print",
        "iris scan",
        "retina scan",
        "face template",
        "palm print",
    ),
    examples=(
        "fingerprint 88120-A7",
        "Voice print: 99fe12",
        "Rk1SACAyMAAAAADkAAABPAFiAMUAxQEAAAAoJQ",
        "iris template 7f3a91",
    ),
    spares=("iris", "finger", "S61.210A", "palm"),
    seen=re.compile(rf"{_LABELLED}|{_TEMPLATE}", re.IGNORECASE),
)

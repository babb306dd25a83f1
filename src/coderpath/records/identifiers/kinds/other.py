"""Any other unique number, characteristic or code that says that it is one.

Source: 45 CFR 164.514(b)(2)(i)(R). Numbers that a hospital gives a visit, a claim or an encounter
are among them: a table brings them only to be keyed.
"""

import re

from coderpath.records.identifiers.identifier import Identifier, labelled

_LABELS = r"passport|inmate|prisoner|csn|fin|a-number"
_WEAK = (
    r"visa|alien|student|military|dod|veteran|badge|tribal|encounter|visit|claim|case|specimen"
    r"|accession|order"
)

KIND = Identifier(
    letter="R",
    name="another number or code that stands for one person or one visit",
    headings=(
        "passport",
        "passport number",
        "student id",
        "inmate number",
        "military id",
        "visa number",
        "alien number",
        "encounter number",
        "encounter id",
        "encounter",
        "visit number",
        "visit id",
        "csn",
        "fin",
        "fin number",
        "claim number",
        "claim id",
        "accession number",
        "case number",
        "specimen id",
        "username",
        "twitter",
        "instagram",
        "facebook",
    ),
    examples=(
        "Passport 488120337",
        "CSN 30044182",
        "Claim no. 2026-991823",
        "inmate # 88120",
        "@maria_lopez84",
    ),
    spares=(
        "case mix",
        "Office visit 99213",
        "order",
        "Visit",
        "encounter",
        "Student clinic 2",
        "@",
    ),
    seen=re.compile(
        rf"{labelled(_LABELS, _WEAK).pattern}|(?:^|\s)@[a-z_][a-z0-9_.]{{2,}}", re.IGNORECASE
    ),
)

"""Names of people: in the forms in which files write them, and by names that many people have.

Source: 45 CFR 164.514(b)(2)(i)(A). A name that stands alone, or that is in no list, is told only
by its form: behind a title, with a comma and an initial, with the sign ^ of HL7. In cells where
nothing but figures or codes belongs, less is enough.
"""

import re

from coderpath.records.identifiers.identifier import Identifier, whole
from coderpath.records.identifiers.known_names import FAMILY, GIVEN, NO_NAMES

_WORD = r"[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ'’-]+"
_TITLE = rf"\b(?:Mr|Mrs|Ms|Miss|Mx)\b\.? {_WORD}"
_HL7 = rf"{_WORD}\^{_WORD}(?:\^[A-Za-z]*)*"
_COMMA = rf"{_WORD}(?: {_WORD})?, ?{_WORD}(?: [A-Za-z]\.?| {_WORD})?(?:,? (?:Jr|Sr|II|III|MD)\.?)?"
_SPACE = rf"{_WORD}(?: [A-Za-z]\.?| {_WORD})? {_WORD}(?:,? (?:Jr|Sr|II|III)\.?)?"
_LABEL = rf"(?:patient|pt|name|mother|father|spouse|guarantor)(?: name)?\s*[:=]\s*{_WORD}"
_PARTS = re.compile(_WORD)
_INITIAL = re.compile(rf"{_WORD}, ?{_WORD} [A-Za-z]\.?\Z")
_SURE = re.compile(rf"{_HL7}|{_LABEL}", re.IGNORECASE)
_TITLED = re.compile(_TITLE, re.IGNORECASE)


def _is_somebody(text: str) -> bool:
    """Tell whether words in the form of a name are one: by their signs, or by known names."""
    words = [word.casefold() for word in _PARTS.findall(text)]
    if _SURE.search(text):
        return True
    if NO_NAMES.intersection(words):
        return False
    if _TITLED.search(text) or _INITIAL.match(text):
        return True
    if "," in text:
        return any(word in GIVEN for word in words[1:])
    return words[0] in GIVEN and words[-1] in FAMILY


def _may_be_somebody(text: str) -> bool:
    """Tell whether words are a name where no words belong."""
    words = [word.casefold() for word in _PARTS.findall(text)]
    if NO_NAMES.intersection(words):
        return False
    return "," in text or any(word in GIVEN or word in FAMILY for word in words)


KIND = Identifier(
    letter="A",
    name="a name of a person",
    headings=(
        "name",
        "full name",
        "first name",
        "last name",
        "middle name",
        "maiden name",
        "surname",
        "given name",
        "family name",
        "patient name",
        "member name",
        "subscriber name",
        "guarantor name",
        "insured name",
        "beneficiary name",
        "resident name",
        "mother name",
        "patient first",
        "patient last",
        "patient",
    ),
    examples=(
        "Lopez, Maria",
        "LOPEZ^MARIA^T",
        "Mrs. Okonkwo",
        "Maria T. Lopez",
        "Okonkwo, Chidi B.",
        "Patient: Okonkwo",
    ),
    spares=(
        "Same-day surgery",
        "St. Mary's Hospital",
        "Grace Medical Center",
        "Emergency, Level 5",
        "Main Campus",
        "Mr. ",
        "MS clinic",
        "Charlotte North",
    ),
    seen=re.compile(rf"{_TITLE}|{_HL7}|{_LABEL}|\A{_COMMA}\Z|\A{_SPACE}\Z", re.IGNORECASE),
    proof=_is_somebody,
    alone=whole(rf"(?:{_COMMA}|{_SPACE}|{_WORD})"),
    alone_proof=_may_be_somebody,
)

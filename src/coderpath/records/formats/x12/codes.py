"""HI segments and service lines: which qualifier gives which role, and the codes they hold."""

import re

from coderpath.records.coded_record import PRESENT_ON_ADMISSION, Code
from coderpath.records.draft import Draft
from coderpath.records.formats.x12.segments import Signs
from coderpath.records.shapes import DIAGNOSIS, HCPCS, PROCEDURE
from coderpath.records.values import code_text

ROLE_OF = {
    **dict.fromkeys(("BK", "ABK"), "principal"),
    **dict.fromkeys(("BF", "ABF"), "secondary"),
    **dict.fromkeys(("BJ", "ABJ"), "admitting"),
    **dict.fromkeys(("PR", "APR"), "reason"),
    **dict.fromkeys(("BN", "ABN"), "external"),
    **dict.fromkeys(("BR", "BBR", "BQ", "BBQ"), "procedure"),
}
"""Qualifiers of HI01-1 in 837I: those of two letters are ICD-9-CM, those of three ICD-10."""

PASSED_OVER = frozenset({"BE", "BG", "BH", "BI", "BO", "BP", "CAH", "DR", "LOI", "TC"})
"""Values, conditions, occurrences, spans, the DRG and treatment codes: none that a record keeps."""

PLACE_OF_POA = 8
"""HI01-9: where the indicator stands since 5010."""

_NO_SIGN = re.compile(r"[A-Z0-9]{2,3}([^A-Z0-9.\-])")


def parts_of(text: str, signs: Signs, draft: Draft, column: str) -> list[str]:
    """Cut a composite; where it does not use the file's own sign, by the one that it uses."""
    if signs.component in text:
        return text.split(signs.component)
    other = _NO_SIGN.match(text)
    if other is None:
        return [text]
    found = f'Parts are separated by "{other[1]}"'
    allowed = f'This file says that parts are separated by "{signs.component}"'
    draft.warn(column, found, allowed, "Nothing is left out; ask the sender to write it so")
    return text.split(other[1])


def read_hi(elements: list[str], signs: Signs, draft: Draft) -> None:
    """Take the codes of an HI segment."""
    for at, text in enumerate(elements[1:], start=1):
        if not text:
            continue
        column = f"HI{at:02d}"
        qualifier, *rest = parts_of(text, signs, draft, column)
        role = ROLE_OF.get(qualifier)
        if role is not None:
            _take(role, qualifier, rest, draft, column)
        elif qualifier not in PASSED_OVER:
            allowed = (
                f"Allowed: {', '.join(ROLE_OF)}; passed over: {', '.join(sorted(PASSED_OVER))}"
            )
            mend = "The code was left out; correct the qualifier"
            draft.warn(column, "Unknown qualifier", allowed, mend)


def _take(role: str, qualifier: str, rest: list[str], draft: Draft, column: str) -> None:
    code = code_text(rest[0]) if rest else ""
    shape = PROCEDURE if role == "procedure" else DIAGNOSIS
    if not shape.fullmatch(code):
        found = f"What stands after {qualifier} has not the shape of a code"
        allowed = "Allowed: an ICD code" if code else "Allowed: a code behind each qualifier"
        draft.warn(column, found, allowed, "The code was left out; correct it")
        return
    if role == "principal" and any(one.role == role for one in draft.codes):
        found, allowed = "There is another principal diagnosis", "A claim has one"
        draft.warn(column, found, allowed, "It was taken as a secondary one; write BF or ABF")
        role = "secondary"
    draft.codes.append(Code(role, code, _poa(rest, draft, column)))


def _poa(rest: list[str], draft: Draft, column: str) -> str:
    poa = rest[PLACE_OF_POA - 1] if len(rest) >= PLACE_OF_POA else ""
    if poa in PRESENT_ON_ADMISSION or not poa:
        return poa
    found, allowed = "The present-on-admission indicator is none", "Allowed: Y, N, U, W, 1"
    draft.warn(column, found, allowed, "It was left out; correct it")
    return ""


def read_hcpcs(text: str, signs: Signs, draft: Draft, column: str) -> None:
    """Take the HCPCS code of a service line, once however many lines have it; no modifiers."""
    if not text:
        return
    qualifier, *rest = parts_of(text, signs, draft, column)
    if qualifier != "HC" or not rest:
        return  # a rate code (HP), or a code of another list, which no coder assigns
    code = Code("hcpcs", code_text(rest[0]))
    if not HCPCS.fullmatch(code.code):
        found, allowed = "What stands after HC has not the shape of a code", "Allowed: a HCPCS code"
        draft.warn(column, found, allowed, "The code was left out; correct it")
    elif code not in draft.codes:
        draft.codes.append(code)

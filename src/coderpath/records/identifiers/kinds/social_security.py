"""Social Security numbers, and numbers of taxpayers that look the same.

Source: 45 CFR 164.514(b)(2)(i)(G). Areas 000 and 666, groups 00 and serials 0000 were never
issued: Social Security Administration, POMS RM 10201.035. Numbers from 900 up are the
Internal Revenue Service's, for taxpayers without one.
"""

from coderpath.records.identifiers.identifier import Identifier, anywhere, labelled, whole

_PARTED = r"[0-9]{3}([-. ])[0-9]{2}\1[0-9]{4}"
_LAST_FOUR = r"(?:ssn|social)\D{0,12}[0-9]{4}"


def _was_issued(text: str) -> bool:
    """Tell whether nine bare figures may be one; parted ones are taken as they stand."""
    figures = "".join(filter(str.isdigit, text))
    return len(figures) != len("123456789") or (
        figures[:3] not in {"000", "666"} and figures[3:5] != "00" and figures[5:] != "0000"
    )


KIND = Identifier(
    letter="G",
    name="a Social Security number",
    headings=("ssn", "social security", "social security number", "soc sec", "tin", "itin"),
    examples=("219-09-9999", "219 09 9999", "SSN 219099999", "xxx ssn: 9999", "219099999"),
    spares=("0-12-3456", "219-099-999", "12-345-6789", "2026-03-04", "A41.9"),
    seen=anywhere(rf"{_PARTED}|{labelled('ssn|soc sec|social security').pattern}|{_LAST_FOUR}"),
    alone=whole(r"[0-9]{9}"),
    alone_proof=_was_issued,
)

"""Telephone numbers of North America.

Source: 45 CFR 164.514(b)(2)(i)(D). Area codes and exchanges begin with 2 to 9: North American
Numbering Plan, https://www.nanpa.com/numbering.
"""

from coderpath.records.identifiers.identifier import Identifier, anywhere, whole

NUMBER = (
    r"(?:\+?1[-. ]?)?"
    r"(?:\([2-9][0-9]{2}\)[-. ]?[2-9][0-9]{2}[-. ]?[0-9]{4}"
    r"|[2-9][0-9]{2}[-. ][2-9][0-9]{2}[-. ][0-9]{4}"
    r"|[2-9][0-9]{2}/[2-9][0-9]{2}-[0-9]{4})"
    r"(?:\s*(?:x|ext\.?)\s*[0-9]{1,6})?"
)
_LABELLED = r"(?:tel|telephone|phone|ph|mobile|cell|pager)\.?\s*[:#]?\s*[0-9(+][-0-9(). ]{5,}[0-9]"

KIND = Identifier(
    letter="D",
    name="a telephone number",
    headings=(
        "telephone",
        "phone",
        "phone number",
        "mobile",
        "mobile number",
        "cell phone",
        "home phone",
        "work phone",
        "contact number",
    ),
    examples=("801-555-0142", "(801) 555-0142", "+1 801.555.0142", "Tel 5550142", "8015550142"),
    spares=("2026-11-15", "801-555", "99281", "1234-56-7890", "1015550142"),
    seen=anywhere(rf"(?:{NUMBER})|{_LABELLED}"),
    alone=whole(r"(?:\+?1)?[2-9][0-9]{2}[2-9][0-9]{6}"),
)

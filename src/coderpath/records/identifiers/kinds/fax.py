"""Fax numbers: numbers of telephones that say that they are of a fax.

Source: 45 CFR 164.514(b)(2)(i)(E).
"""

from coderpath.records.identifiers.identifier import Identifier, anywhere

KIND = Identifier(
    letter="E",
    name="a fax number",
    headings=("fax", "fax number", "facsimile"),
    examples=("Fax 801-555-0143", "fax: (801) 555-0143", "facsimile 8015550143"),
    spares=("faxed", "Fax queue", "fax 2"),
    seen=anywhere(
        r"(?:fax|facsimile|telefax)\.?\s*(?:number|no)?\.?\s*[:#]?\s*[+(]?[0-9][-0-9(). ]{5,}[0-9]"
    ),
)

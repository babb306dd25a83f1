"""Addresses of pages on the web.

Source: 45 CFR 164.514(b)(2)(i)(N). How one is written: RFC 3986.
"""

import re

from coderpath.records.identifiers.identifier import Identifier

KIND = Identifier(
    letter="N",
    name="a web address",
    headings=("url", "web address", "website", "web site", "portal link", "link"),
    examples=(
        "https://portal.example.org/p/8812",
        "www.example.com",
        "portal.example.org/patients/12",
        "ftp://example.org",
    ),
    spares=("http", "N.A.", "Dr.com", "St.Mary"),
    seen=re.compile(
        r"[a-z][a-z0-9+.-]*://\S+|(?<![0-9a-z])www\.\S+|[0-9a-z-]+(?:\.[0-9a-z-]+)*\.(?:com|org|net|edu|gov|io|health)/\S*",
        re.IGNORECASE,
    ),
)

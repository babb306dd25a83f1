"""Electronic mail addresses.

Source: 45 CFR 164.514(b)(2)(i)(F). What an address is made of: RFC 5322, section 3.4.1.
"""

import re

from coderpath.records.identifiers.identifier import Identifier

KIND = Identifier(
    letter="F",
    name="an email address",
    headings=("email", "e mail", "email address", "mail address"),
    examples=("maria.lopez@example.org", "Write to m_lopez+home@mail.example.com", "MAILTO:a@b.co"),
    spares=("5 @ 10", "@", "A41.9 @ 3"),
    seen=re.compile(r"[0-9A-Za-z._%+'-]+\s?@\s?[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*\.[A-Za-z]{2,}"),
)

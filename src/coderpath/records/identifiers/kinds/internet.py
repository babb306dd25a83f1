"""Addresses of the internet protocol.

Source: 45 CFR 164.514(b)(2)(i)(O). How they are written: RFC 791 and RFC 4291, section 2.2.
"""

import re
from ipaddress import ip_address

from coderpath.records.identifiers.identifier import Identifier

_FOUR = r"(?:[0-9]{1,3}\.){3}[0-9]{1,3}"
_SIX = r"[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}"
_LOW = re.compile(r"[0-9]{1,2}:[0-9]{2}:[0-9]{2}\Z")


def _is_address(text: str) -> bool:
    """Tell whether it is one indeed; a time of day, such as 13:05:10, is none."""
    try:
        return not _LOW.match(text) and bool(ip_address(text))
    except ValueError:
        return False


KIND = Identifier(
    letter="O",
    name="an internet address",
    headings=("ip", "ip address", "internet address", "client ip"),
    examples=("192.0.2.44", "from 198.51.100.7", "2001:db8::8a2e:370:7334"),
    spares=("1.2.3", "300.1.2.3", "13:05:10", "A41.9"),
    seen=re.compile(rf"(?<![0-9a-z.:])(?:{_FOUR}|{_SIX})(?![0-9a-z:]|\.[0-9])", re.IGNORECASE),
    proof=_is_address,
)

"""Choices as links that keep the other choices of the address."""

from dataclasses import dataclass
from urllib.parse import urlencode

from coderpath_web.frame.rooms import asked
from coderpath_web.frame.soon import SOON


@dataclass(frozen=True)
class BoardChoice:
    """One thing to choose: its label, its address, whether it is chosen, and a count."""

    label: str
    url: str
    current: bool
    count: int


def address_with(request, **changes):
    """Give the address of this page with other choices, on its first page."""
    asked = request.GET.copy()
    asked.pop("page", None)
    for name, value in changes.items():
        asked.pop(name, None)
        if value:
            asked[name] = value
    return f"?{asked.urlencode()}"


def certificates_address(viewer, facility):
    """Give the address of all certificates that run out as soon; empty for who may not see it."""
    found = asked(viewer, "certificates")
    about = {"within": SOON} | ({"facility": facility} if facility else {})
    return f"{found.url}?{urlencode(about)}" if found else ""

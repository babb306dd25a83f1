"""Under what failed tries to sign in are counted."""

from collections.abc import Mapping

from django.http import HttpRequest

from coderpath_web.access.known_device import device_of

ON_DEVICE = "\x1f"
"""A sign that no name has: requests with it are refused."""


def sign_in_name(given: str) -> str:
    """Give the name that was tried; whatever its case, it is one name."""
    return given.strip().casefold()


def counted_name(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str:
    """Give the name that was tried, apart where the device is known to it."""
    name = sign_in_name((credentials or request.POST).get("username") or "")
    device = device_of(request, name)
    return f"{name}{ON_DEVICE}{device}" if device else name


def counted_by(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> list[object]:
    """Say what tries are counted by: name and address together, or a known device alone.

    A whole hospital may sit behind one address, so an address alone is never held up.
    """
    if ON_DEVICE in counted_name(request, credentials):
        return ["username"]
    return [["username", "ip_address"]]

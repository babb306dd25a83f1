"""Devices on which an account has signed in: its owner gets in, whatever others try elsewhere.

A device gets a signed cookie for each account that signed in on it. Tries on a device that is known
are counted apart, so nobody can lock its owner out from anywhere else. It is no sign-in: without
the password it opens nothing.
"""

import secrets

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.crypto import salted_hmac

KNOWN_FOR = 180 * 24 * 60 * 60  # seconds since the last sign-in there


def device_of(request: HttpRequest, name: str) -> str:
    """Give the device, if an account of this name has signed in on it; else nothing."""
    cookie = request.COOKIES.get(_cookie_of(name), "")
    try:
        return _signer(name).unsign(cookie, max_age=KNOWN_FOR)
    except BadSignature:
        return ""


def remember_device(request: HttpRequest, response: HttpResponseBase, name: str) -> None:
    """Let the device be known to an account that has just signed in on it."""
    device = device_of(request, name) or secrets.token_hex(8)
    response.set_cookie(
        _cookie_of(name),
        _signer(name).sign(device),
        max_age=KNOWN_FOR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )


def _signer(name: str) -> TimestampSigner:
    """Give what signs for one name alone, so that the cookie of another is worth nothing."""
    return TimestampSigner(salt=f"coderpath.device:{name}")


def _cookie_of(name: str) -> str:
    """Name the cookie of an account without telling its name."""
    return f"coderpath_device_{salted_hmac('coderpath.device', name).hexdigest()[:12]}"

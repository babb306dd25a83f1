"""The name that failed tries to sign in are counted under."""

from collections.abc import Mapping

from django.http import HttpRequest


def counted_name(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str:
    """Give the name that was tried; whatever its case, it is one name with one count."""
    given = (credentials or request.POST).get("username") or ""
    return given.strip().casefold()

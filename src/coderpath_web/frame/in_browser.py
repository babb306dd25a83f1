"""What stays in the browser of somebody who is not signed in, so that nobody fills our tables."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase


def is_signed_in(request: HttpRequest) -> bool:
    """Tell whether somebody known asks."""
    return getattr(request, "viewer", None) is not None


def in_browser(request: HttpRequest, name: str) -> str:
    """Give what the browser of somebody signed out keeps; it may have been written by anybody."""
    return "" if is_signed_in(request) else request.COOKIES.get(name, "")


def keep_in_browser(response: HttpResponseBase, name: str, value: str | None) -> None:
    """Keep a choice as long as the browser is open; None takes it away."""
    if value is None:
        response.delete_cookie(name, samesite="Lax")
        return
    secure = settings.SESSION_COOKIE_SECURE
    response.set_cookie(name, value, secure=secure, httponly=True, samesite="Lax")

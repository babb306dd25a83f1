"""Which addresses are of this site, and whether a form was sent from it."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def own_path(request: HttpRequest, address: str) -> str:
    """Give the path of an address of this site, never its host; nothing for any other address."""
    safe = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    if not address or not safe:
        return ""
    parts = urlsplit(address)
    path = "/" + parts.path.lstrip("/")
    return f"{path}?{parts.query}" if parts.query else path


def page_before(request: HttpRequest) -> str:
    """Give the page of this site from which something was asked; nothing where none is told."""
    return own_path(request, request.headers.get("Referer", ""))


def comes_from_here(request: HttpRequest) -> bool:
    """Tell whether the browser says that a page of this very site sent a form.

    No page of another site can say so. Where a browser says nothing, it may be any site.
    """
    origin = request.headers.get("Origin")
    own = f"{request.scheme}://{request.get_host()}"
    return origin is not None and origin in {own, *settings.CSRF_TRUSTED_ORIGINS}

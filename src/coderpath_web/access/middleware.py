"""What every request passes: who looks, for how long a sign-in holds, and what may be kept."""

from collections.abc import Callable
from typing import TypeAlias
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import resolve_url
from django.utils.cache import patch_cache_control

from coderpath_web import clock
from coderpath_web.access.receivers import BEGAN
from coderpath_web.access.request import ViewerRequest
from coderpath_web.access.viewer import Viewer

SEEN = "coderpath_seen"

Answer: TypeAlias = Callable[[HttpRequest], HttpResponseBase]
"""What answers a request."""


def viewer_middleware(
    get_response: Callable[[ViewerRequest], HttpResponseBase],
) -> Callable[[ViewerRequest], HttpResponseBase]:
    """Set `request.viewer`: who looks, and what that account may see; None for nobody."""

    def middleware(request: ViewerRequest) -> HttpResponseBase:
        account = request.user
        request.viewer = Viewer(account, clock.today()) if account.is_authenticated else None
        return get_response(request)

    return middleware


def sign_in_ends_middleware(get_response: Answer) -> Answer:
    """End a sign-in some time after the last request, and in any case some hours after it began.

    When the last request came is kept in a signed cookie, so that reading a page writes nothing.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated and has_ended(request):
            request.user = AnonymousUser()
        response = get_response(request)
        if settings.IDLE_AFTER and request.user.is_authenticated:
            _note_seen(request, response)
        return response

    return middleware


def has_ended(request: HttpRequest) -> bool:
    """Tell whether a sign-in has ended by the clock."""
    now = clock.now().timestamp()
    began = request.session.get(BEGAN, 0)
    if now - began > settings.SESSION_COOKIE_AGE:
        return True
    return bool(settings.IDLE_AFTER) and now - max(began, _seen(request)) > settings.IDLE_AFTER


def _seen(request: HttpRequest) -> float:
    """Give when the last request of this very session came; 0 when nothing sound says so."""
    try:
        return float(request.get_signed_cookie(SEEN, "", salt=_salt(request)) or 0)
    except ValueError:
        return 0


def _note_seen(request: HttpRequest, response: HttpResponseBase) -> None:
    response.set_signed_cookie(
        SEEN,
        str(clock.now().timestamp()),
        salt=_salt(request),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _salt(request: HttpRequest) -> str:
    return f"{SEEN}:{request.session.session_key}"


def whole_sign_in_middleware(get_response: Answer) -> Answer:
    """Lead to the sign-in as a whole page where a part of a page was asked for.

    Otherwise the sign-in would be put in the middle of the page that was open.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        door = resolve_url(settings.LOGIN_URL)
        if request.headers.get("HX-Request") and response.get("Location", "").startswith(door):
            back = urlencode({"next": _page_of(request.headers.get("HX-Current-URL", ""))})
            response = HttpResponse(headers={"HX-Redirect": f"{door}?{back}"})
        return response

    return middleware


def _page_of(address: str) -> str:
    """Give the page of an address without its site; nothing for what is no address."""
    try:
        return urlsplit(address)._replace(scheme="", netloc="").geturl()
    except ValueError:
        return ""


def no_store_middleware(get_response: Answer) -> Answer:
    """Let no browser and no proxy keep a page: it may tell of people, and it knows who reads it."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        patch_cache_control(response, no_store=True, private=True)
        return response

    return middleware

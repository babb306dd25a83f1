"""A cap on what somebody may send who has not signed in: refused before anything of it is read."""

from http import HTTPStatus

from django.contrib.auth import get_user
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from coderpath_web.access.middleware import Answer, has_ended

MOST_OF_A_STRANGER = 256 * 1024
"""Bytes; the longest form before a sign-in is a grid of a team, sent as the sign-in ended."""


def cap_middleware(get_response: Answer) -> Answer:
    """Refuse large requests of whoever is not signed in; must come before a form is looked at."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if _announced(request) > MOST_OF_A_STRANGER and not _is_signed_in(request):
            status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
            return render(request, "413_signed_out.html", status=status)
        return get_response(request)

    return middleware


def _announced(request: HttpRequest) -> int:
    """Give the size that servers hold a request to; without it they hand on nothing."""
    announced = request.META.get("CONTENT_LENGTH") or "0"
    return int(announced) if str(announced).isdecimal() else 0


def _is_signed_in(request: HttpRequest) -> bool:
    request.user = get_user(request)
    return request.user.is_authenticated and not has_ended(request)

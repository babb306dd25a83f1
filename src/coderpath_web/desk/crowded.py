"""The answer where so many passwords are being looked at that one more has to wait."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from coderpath_web.access.middleware import Answer
from coderpath_web.accounts.hashing import TooManyHashes

AFTER = 60
"""Seconds until it is worth while to try again."""


class CrowdedMiddleware:
    """Answers wherever a password could not be looked at: signing in, or choosing a new one."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Leave everything to the view; only what it raises is looked at."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Ask for a moment's patience."""
        return crowded(request) if isinstance(error, TooManyHashes) else None


def crowded(request: HttpRequest) -> HttpResponse:
    """Say that nothing was tried, and when to try again."""
    answer = render(request, "desk/crowded.html", status=HTTPStatus.TOO_MANY_REQUESTS)
    answer["Retry-After"] = str(AFTER)
    return answer

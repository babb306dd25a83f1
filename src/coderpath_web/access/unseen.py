"""Requests with signs that are no text: PostgreSQL keeps none of NUL, and others steer terminals.

A browser sends none of them unless they were pasted, so the whole request is refused with a page
that says so, the same on every database.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render

from coderpath.tree.signs import is_control
from coderpath_web.access.middleware import Answer


def address_middleware(get_response: Answer) -> Answer:
    """Refuse control signs in the address and in cookies."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        texts = chain((request.path_info,), _texts(request.GET), *request.COOKIES.items())
        return _refused(request) if _has_control(texts) else get_response(request)

    return middleware


class BodyMiddleware:
    """Refuses control signs in what a form sends; files are read, and refused, as files."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Leave everything to the view, which is asked about below."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponseBase | None:
        """Refuse before the view is called."""
        return _refused(request) if _has_control(_texts(request.POST)) else None


def _texts(given: QueryDict) -> Iterator[str]:
    for name, values in given.lists():
        yield name
        yield from map(str, values)


def _has_control(texts: Iterable[str]) -> bool:
    """Tell whether a sign is no text; what can be printed, as nearly all can, is passed over."""
    return any(not text.isprintable() and any(map(is_control, text)) for text in texts)


def _refused(request: HttpRequest) -> HttpResponse:
    return render(request, "400_unseen.html", status=400)

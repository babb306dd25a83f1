"""The page on which a form stood, asked for again: what it calls its fields, and for whom it is."""

from http import HTTPStatus
from io import BytesIO
from urllib.parse import unquote

from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404
from django.http.response import HttpResponseBase
from django.urls import resolve

from coderpath_web.access.request import SignedInRequest
from coderpath_web.frame.kept_form.fields_of_page import FieldsOfPage
from coderpath_web.frame.kept_form.form import KeptForm


def fields_asked(request: SignedInRequest, form: KeptForm) -> FieldsOfPage:
    """Read the fields of the page that a form was on, as whoever looks now sees it.

    Of a page that only answers forms, none is known. Raises Http404 where the viewer does not reach
    it, or where the form leads.
    """
    pages = [_page(request, one) for one in dict.fromkeys((form.page, form.address)) if one]
    return FieldsOfPage(next((page for page in pages if page), ""))


def _page(request: SignedInRequest, address: str) -> str:
    path, _, query = address.partition("?")
    asked = _asking(request, unquote(path), query)
    match = asked.resolver_match = resolve(asked.path_info)
    if getattr(match.func, "login_required", True) is False:
        return ""  # Pages of coming in have nothing that was typed here.
    answer: HttpResponseBase = match.func(asked, *match.args, **match.kwargs)
    if answer.status_code == HTTPStatus.NOT_FOUND:
        raise Http404
    is_page = answer.status_code == HTTPStatus.OK and "text/html" in answer.headers["Content-Type"]
    return bytes(answer.content).decode() if is_page else ""  # type: ignore[attr-defined]


def _asking(request: SignedInRequest, path: str, query: str) -> WSGIRequest:
    """Make a request that only reads, of the same viewer; messages stay where they are."""
    asked = WSGIRequest(
        request.META
        | {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path.encode().decode("latin-1"),
            "QUERY_STRING": query,
            "CONTENT_LENGTH": "0",
            "wsgi.input": BytesIO(),
        }
    )
    own = {name: getattr(request, name) for name in ("session", "user", "viewer", "htmx")}
    vars(asked).update(own)
    vars(asked)["_messages"] = FallbackStorage(asked)
    return asked

"""The page that says what others wait for, that nothing was lost, and how to go on: 503."""

import logging
import sys
from typing import Any

from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.defaults import server_error

from coderpath_web.access.middleware import Answer
from coderpath_web.frame.kept_form.form import kept_form
from coderpath_web.frame.notice import notice
from coderpath_web.frame.rooms import saving
from coderpath_web.frame.unavailable.reasons import Reason, reason_of
from coderpath_web.frame.unavailable.words import lede_of, title_of

PAGE = "frame/unavailable/unavailable.html"
SOON, LATER = 3, 10  # seconds until it is worth while to try again
_LOG = logging.getLogger(__name__)
_SAYS_IN_THE_LOG = {
    Reason.BUSY: "Somebody was asked to try again because others were saving",
    Reason.FULL: "Nothing can be saved: the disk of the database or of uploads is full",
    Reason.READ_ONLY: "Nothing can be saved: the database or its folder may not be written",
    Reason.AWAY: "The database does not answer, or cannot be read",
}


class UnavailableMiddleware:
    """Answers where the database or the disk refuse what a page asked of them."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Leave everything to the view; only what it raises is looked at."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer what passes by waiting; a mistake of ours stays one."""
        reason = reason_of(error)
        return unavailable(request, reason, error) if reason else None


def server_failed(request: HttpRequest) -> HttpResponseBase:
    """Answer what was raised outside of a view, such as in finding out who looks."""
    error = sys.exc_info()[1]
    reason = reason_of(error)
    return unavailable(request, reason, error) if reason else server_error(request)


def unavailable(
    request: HttpRequest, reason: Reason, error: BaseException | None = None
) -> HttpResponse:
    """Say what is going on, with the form that was sent, so that it can be sent once more."""
    _log(reason, error)
    told = saving() if reason is Reason.BUSY else ""
    after = LATER if told else SOON
    form = kept_form(request)
    context = {
        "title": title_of(reason, told),
        "lede": lede_of(reason, after, is_sent=form is not None),
        "is_busy": reason is Reason.BUSY,
        "form": form,
        "address": request.get_full_path(),
    }
    answer = _rendered(request, context)
    answer.headers["Retry-After"] = str(after)
    return answer


def _rendered(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    if request.headers.get("HX-Request"):
        return notice(context["title"], context["lede"], status=503)
    try:
        return render(request, PAGE, context, status=503)
    except Error:
        # The frame of a page asks the database too: then without it.
        bare = context | {"csrf_token": get_token(request)}
        return HttpResponse(render_to_string(PAGE, bare), status=503)


def _log(reason: Reason, error: BaseException | None) -> None:
    grade = logging.WARNING if reason is Reason.BUSY else logging.ERROR
    _LOG.log(grade, "%s: %s", _SAYS_IN_THE_LOG[reason], error or "all turns are taken")

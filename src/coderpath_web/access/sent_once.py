"""Forms that are sent twice: the second answer is the first one's, and nothing is done again.

Every form that writes carries a random value, signed for whoever looks at it. Together with what
was filled in, it makes the form's mark: sent again with other answers, it is another form. A form
without the value, as a program sends it, or with one made for somebody else is taken as it is.
"""

import secrets
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from http import HTTPStatus
from time import sleep
from typing import Any, TypeAlias, TypeVar

from django.contrib import messages
from django.core.signing import BadSignature, Signer
from django.db import OperationalError
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from coderpath_web.access.middleware import Answer
from coderpath_web.access.request import ViewerRequest
from coderpath_web.accounts.models import Account
from coderpath_web.journal.models import SentForm
from coderpath_web.journal.sent_forms import (
    Sending,
    SentBefore,
    being_sent,
    sending,
    sent_before,
)

View = TypeVar("View", bound=Callable[..., HttpResponseBase])
Again: TypeAlias = Callable[[ViewerRequest], HttpResponseBase]

ONCE = "once"
"""The name of the hidden field."""
CSRF = "csrfmiddlewaretoken"
LONGEST_WAIT, BETWEEN = 2.0, 0.05
"""Seconds to wait for the answer of the same form, which is being written at this moment."""


def once_token(account: Account) -> str:
    """Give the value of one form, made for whoever looks at it."""
    return _signer(account).sign(secrets.token_urlsafe(16))


def is_made_for(account: Account, value: str) -> bool:
    """Tell whether the value of a form was made for an account."""
    with suppress(BadSignature):
        _signer(account).unsign(value)
        return True
    return False


def _signer(account: Account) -> Signer:
    return Signer(salt=f"coderpath.once:{account.pk}")


def answered_again_by(again: Again) -> Callable[[View], View]:
    """Say how a page answers a form that took effect before, where the answer leads nowhere else.

    Other answers lead to another page, which is kept, and is where the second one leads too.
    """

    def mark(view: View) -> View:
        view.again = again  # type: ignore[attr-defined]  # functions of pages take it
        return view

    return mark


class SentOnceMiddleware:
    """Lets a form take effect once, and answers as the first time when it comes again."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: ViewerRequest) -> HttpResponseBase:
        """Answer, and keep the answer of a form that took effect."""
        with sending() as form:
            response = self.get_response(request)
            if form.own:
                keep_answer(request, form, response)
            elif before := sent_before(form):
                # It came twice at once, and found what the other had just done.
                return _answer_again(request, before)
        return response

    def process_view(self, request: ViewerRequest, *_view: Any) -> HttpResponseBase | None:
        """Look, now that it is known that the form comes from here, whether it came before."""
        form = being_sent()
        if form is None or not (value := _value(request)):
            return None
        form.value, form.mark = value, _mark(request)
        before = sent_before(form)
        return _replaced(form, _answer_again(request, before)) if before else None

    def process_exception(
        self, request: ViewerRequest, error: Exception
    ) -> HttpResponseBase | None:
        """Answer where an action found, in its turn, that the form came before."""
        form = being_sent()
        if form is None or not isinstance(error, SentBefore):
            return None
        return _replaced(form, _answer_again(request, error.form))


def _replaced(form: Sending, response: HttpResponseBase) -> HttpResponseBase:
    """Give an answer that is the first one's already."""
    form.mark = ""
    return response


def _value(request: ViewerRequest) -> str:
    """Give a form's own value; empty where it has none that was made for whoever sends it."""
    if request.method != "POST" or request.viewer is None:
        return ""
    value = str(request.POST.get(ONCE, ""))
    return value if is_made_for(request.viewer.account, value) else ""


def _mark(request: HttpRequest) -> str:
    filled_in = [(name, some) for name, some in request.POST.lists() if name != CSRF]
    digest = sha256(repr((request.path, filled_in)).encode())
    for name, files in request.FILES.lists():
        for file in files:
            digest.update(repr((name, file.name, file.size)).encode())
            for part in file.chunks():
                digest.update(part)
    return digest.hexdigest()


def keep_answer(request: HttpRequest, form: Sending, response: HttpResponseBase) -> None:
    """Keep where the answer led of a form that took effect; forget it where it was refused."""
    # Asked by its mark as well: on SQLite the number of a row that was rolled back is given again.
    kept = SentForm.objects.filter(pk__in=form.own, mark=form.mark)
    # The form took effect, whether or not its answer can be kept: it may be a busy moment.
    with suppress(OperationalError):
        if HTTPStatus.BAD_REQUEST <= response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
            kept.delete()
        elif to := response.get("Location"):
            # Reading them would take them away from the page that shows them.
            queued = getattr(messages.get_messages(request), "_queued_messages", ())
            says = [(one.level, str(one.message)) for one in queued]
            kept.update(answer={"to": to, "says": says})


def _answer_again(request: ViewerRequest, form: SentForm) -> HttpResponseBase:
    view = request.resolver_match.func if request.resolver_match else None
    again: Again | None = getattr(view, "again", None)
    if again:
        return again(request)
    waited = 0.0
    while form.answer is None and waited < LONGEST_WAIT:
        sleep(BETWEEN)
        waited += BETWEEN
        form = SentForm.objects.filter(pk=form.pk).first() or form
    if form.answer is None:
        return render(request, "409_sent.html", status=HTTPStatus.CONFLICT)
    for level, text in form.answer["says"]:
        messages.add_message(request, level, text)
    return redirect(form.answer["to"])

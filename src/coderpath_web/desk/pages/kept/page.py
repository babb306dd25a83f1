"""What is offered of a kept form to whoever has just signed in."""

from http import HTTPStatus

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from coderpath_web.access.request import SignedInRequest
from coderpath_web.access.sent_once import is_made_for
from coderpath_web.accounts.models import Account
from coderpath_web.frame.kept_form.asked_again import fields_asked
from coderpath_web.frame.kept_form.form import KeptForm
from coderpath_web.frame.kept_form.lines import kept_lines


def offer(request: SignedInRequest, form: KeptForm, status: int = HTTPStatus.OK) -> HttpResponse:
    """List what was typed, with a button that sends it; nothing is done before.

    Only to whoever typed it, as far as that is known, where they still see the page of it.
    """
    if not is_of(request.viewer.account, form):
        return render(request, "desk/pages/kept/others.html", status=HTTPStatus.FORBIDDEN)
    try:
        lines = list(kept_lines(form, fields_asked(request, form)))
    except Http404:
        return render(request, "404.html", status=HTTPStatus.NOT_FOUND)
    if not lines and not form.has_files:
        return redirect(form.page or "home")
    context = {"form": form, "lines": lines, "back": form.page or form.address}
    return render(request, "desk/pages/kept/kept.html", context, status=status)


def is_of(account: Account, form: KeptForm) -> bool:
    """Tell whether an account may have typed a form, as far as the form tells."""
    if form.by is not None and form.by != account.pk:
        return False
    return not form.once or is_made_for(account, form.once)

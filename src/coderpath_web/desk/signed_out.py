"""Whoever sends a form without being signed in is asked to sign in; what was typed comes along."""

from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.csrf import csrf_failure

from coderpath_web.access.request import ViewerRequest
from coderpath_web.desk.pages.kept.page import offer
from coderpath_web.desk.pages.signing import sign_in_page
from coderpath_web.desk.pages.stepping_in import step_in_page
from coderpath_web.frame.kept_form.form import KeptForm, kept_form
from coderpath_web.frame.kept_form.sealed import SEALED, opened
from coderpath_web.frame.notice import notice
from coderpath_web.frame.own_site import comes_from_here

TITLE = "You are signed out"
STAYS = "What you typed is still here. Go on as usual: you sign in first, and then it can be sent."


class SignedOutMiddleware(LoginRequiredMiddleware):
    """Leads to the sign-in, with the form that was sent."""

    def handle_no_permission(  # type: ignore[override]  # it leads elsewhere than by a redirect
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponseBase:
        """Answer instead of a page. The check that a form is ours was made before."""
        form = kept_form(request)
        if form is None:
            return super().handle_no_permission(request, view_func)
        if request.headers.get("HX-Request"):
            return notice(TITLE, STAYS)
        if not form.is_typed:
            return redirect_to_login(form.page or "/")
        by = request.session.get(SESSION_KEY)
        return door(request, replace(form, by=int(by) if by else None))


def old_token(request: ViewerRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token is of another sign-in; one of another site is refused, not kept."""
    form = _form_of(request)
    if form is None or not form.is_typed or not comes_from_here(request):
        return csrf_failure(request, reason)
    if request.headers.get("HX-Request"):
        return notice("You signed in anew in another window", STAYS)
    if request.viewer is None:
        return door(request, form)
    return offer(request, form, status=HTTPStatus.FORBIDDEN)  # type: ignore[arg-type]


def _form_of(request: HttpRequest) -> KeptForm | None:
    """Give what comes along with a sign-in, or what was typed on a page behind it."""
    view = request.resolver_match.func if request.resolver_match else None
    if getattr(view, "login_required", True):
        return kept_form(request)
    return opened(request.POST.get(SEALED, ""))


def door(request: HttpRequest, form: KeptForm) -> HttpResponse:
    """Show the page of coming in, from which the form comes back."""
    page: Callable[..., HttpResponse] = step_in_page if settings.DEMO else sign_in_page
    return page(request, form, status=HTTPStatus.FORBIDDEN)

"""The demo's door: stepping in as one of its people, without a password."""

from http import HTTPStatus

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render

from coderpath_web.access.roles import ROLES
from coderpath_web.accounts.backends import BACKEND
from coderpath_web.accounts.models import Account
from coderpath_web.demo.people import PEOPLE
from coderpath_web.desk.pages.kept.coming import Coming, come_in, kept_along
from coderpath_web.desk.pages.kept.page import offer
from coderpath_web.frame.unavailable.turns import waits_for_nobody


@login_not_required
@waits_for_nobody
def step_in(request):
    if not settings.DEMO:
        raise Http404
    kept = kept_along(request)
    if request.method == "POST":
        login(request, _account(request.POST.get("as")), backend=BACKEND)
        return offer(come_in(request), kept) if kept else redirect("home")
    return step_in_page(request)


def step_in_page(request, kept=None, status=HTTPStatus.OK):
    """Show the people as whom one can step in, with a form that comes back from there."""
    now = request.viewer.account.username if request.viewer else ""
    cards = [
        {"person": one, "title": ROLES[one.role].title, "is_now": one.username == now}
        for one in PEOPLE
    ]
    context = {"cards": cards, "coming": kept and Coming.of(kept)}
    return render(request, "desk/pages/step_in.html", context, status=status)


def _account(username):
    known = {one.username for one in PEOPLE}
    account = Account.objects.filter(username__in=known & {username}, is_active=True).first()
    # Whoever has a password is nobody of the demo, whatever the name.
    if account is None or account.has_usable_password():
        raise Http404
    return account

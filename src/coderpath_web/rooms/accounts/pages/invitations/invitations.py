"""Inviting people, and following an invitation."""

from http import HTTPStatus

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.db import IntegrityError, transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from coderpath.sentence.words import listed
from coderpath_web.access.actions import accept_invitation, renew_password, withdraw_invitation
from coderpath_web.access.actions import invite as send
from coderpath_web.access.links import links_made, open_link, waiting_link, waits_for_another
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.receivers import TELLS
from coderpath_web.access.refused import Refused
from coderpath_web.access.roles import ROLES
from coderpath_web.access.ruling import NotAllowed, as_of_now
from coderpath_web.access.sent_once import answered_again_by
from coderpath_web.accounts.backends import BACKEND
from coderpath_web.people.models import Coder
from coderpath_web.rooms.accounts.pages.account_list import (
    accounts_seen,
    invitations_seen,
    open_invitations,
    without_account,
)
from coderpath_web.rooms.accounts.pages.forms import AcceptForm, InviteToRoleForm, NewPasswordForm
from coderpath_web.rooms.accounts.pages.reach_words import reach_text
from coderpath_web.standings.queries.employment import places

AT_ONCE = 200
"""People invited in one go: a list that can still be handed round."""


@login_not_required
def invitation(request, secret):
    found = open_link(secret)
    if found is None:
        return _gone(request, waiting_link(secret))
    form = (NewPasswordForm if found.renews else AcceptForm)(request.POST or None)
    if request.method == "POST" and form.is_valid():
        account = _accept(secret, form)
        if account:
            login(request, account, backend=BACKEND)
            # Who has just followed it knows of it; whoever signs in next is told.
            request.session.pop(TELLS, None)
            return redirect("home")
    role = ROLES[found.role].title
    context = {"invitation": found, "form": form, "role": role}
    return render(request, "rooms/accounts/pages/invitations/invitation.html", context)


def _gone(request, waiting):
    template = "rooms/accounts/pages/invitations/invitation_gone.html"
    return render(request, template, {"waiting": waiting}, status=404)


def _accept(secret, form):
    chosen = form.cleaned_data
    try:
        with transaction.atomic():
            return accept_invitation(
                secret=secret, username=chosen.get("username", ""), password=chosen["password"]
            )
    except IntegrityError:
        form.add_error("username", "Somebody else has just taken this user name.")
    except Refused as refused:
        form.add_error(None, str(refused))
    return None


def _links_again(request):
    """Show the links of a form that was sent twice, and made them the first time."""
    request.viewer.need(P.MANAGE_ACCOUNTS, P.INVITE)
    links = [
        _link(
            request,
            one.name,
            "New password" if one.renews_id else ROLES[one.role].title,
            secret,
            waits=waits_for_another(one),
        )
        for one, secret in links_made()
    ]
    return _sent(request, links)


@answered_again_by(_links_again)
def invite(request):
    """Invite coders of the reach: those chosen, or all."""
    request.viewer.need(P.INVITE)
    people = without_account(request.viewer)
    if request.method == "POST":
        chosen = set(request.POST.getlist("coder"))
        asked = [one for one in people if "all" in request.POST or one.code in chosen]
        if late := _late(request.viewer, chosen - {one.code for one in people}):
            messages.error(request, f"Nobody was invited. {late}")
            return _too_late(request)
        if not asked:
            messages.error(request, "Choose whom to invite.")
        elif links := _invite_coders(request, asked[:AT_ONCE]):
            return _sent(request, links)
        else:
            return _too_late(request)
    return _page(request, InviteToRoleForm(request.viewer))


def _late(viewer, codes):
    """Say of whom the form still offered, but who needs no invitation any more."""
    found = Coder.objects.filter(code__in=codes).order_by("code")
    reached = [one.code for one in found if viewer.reaches(one, P.INVITE)]
    has = "has" if len(reached) == 1 else "have"
    says = f"{listed(reached)} already {has} an account or an open invitation, or left."
    return says if reached else ""


def _invite_coders(request, people):
    """Invite all of them, or nobody where one has been invited meanwhile."""
    try:
        with transaction.atomic():
            return [_invite_coder(request, one) for one in people]
    except NotAllowed:
        raise
    except Refused as refused:
        messages.error(request, f"Nobody was invited. {refused}")
    return []


def _invite_coder(request, person):
    coder = Coder.objects.get(code=person.code)
    _, secret = send(by=request.viewer.account, name=person.name, coder=coder)
    return _link(request, person.name, "Coder", secret)


@answered_again_by(_links_again)
@require_POST
def invite_role(request):
    """Invite somebody to another role."""
    request.viewer.need(P.INVITE)
    form = InviteToRoleForm(request.viewer, request.POST)
    if form.is_valid():
        who = {"name": form.cleaned_data["name"], "coder": form.cleaned_data["coder"]}
        try:
            made, secret = send(by=request.viewer.account, offer=form.offer, **who)
        except Refused as refused:
            form.add_error(None, str(refused))
            return _too_late(request, form)
        else:
            title = ROLES[form.offer.role].title
            waits = waits_for_another(made)
            return _sent(request, [_link(request, who["name"], title, secret, waits=waits)])
    return _page(request, form)


@answered_again_by(_links_again)
@require_POST
def renew(request, account):
    """Make a link by which somebody chooses a new password."""
    request.viewer.need(P.MANAGE_ACCOUNTS, P.INVITE)
    if settings.DEMO:
        messages.error(request, "Nobody in the demo has a password.")
        return redirect("accounts")
    seen = get_object_or_404(accounts_seen(request.viewer), pk=account)
    try:
        secret = renew_password(by=request.viewer.account, account=seen)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("accounts")
    return _sent(request, [_link(request, seen.name, "New password", secret)])


def _link(request, name, role, secret, *, waits=False):
    url = request.build_absolute_uri(reverse("invitation", args=[secret]))
    return {"name": name, "role": role, "url": url, "waits": waits}


def _sent(request, links):
    return render(request, "rooms/accounts/pages/invitations/invited.html", {"links": links})


def _page(request, form, status=HTTPStatus.OK):
    people, known = without_account(request.viewer), places()
    sent = [
        {
            "invitation": one,
            "role": "New password" if one.renews_id else ROLES[one.role].title,
            "reach": "" if one.renews_id else reach_text(one, known),
        }
        for one in open_invitations(request.viewer)
    ]
    context = {"people": people, "form": form, "sent": sent, "most": AT_ONCE}
    page = "rooms/accounts/pages/invitations/invite.html"
    return render(request, page, context, status=status)


def _too_late(request, form=None):
    """Show what stands by now, to whom it may still be shown."""
    request.viewer = as_of_now(request.viewer.account)
    request.viewer.need(P.INVITE)
    return _page(request, form or InviteToRoleForm(request.viewer), HTTPStatus.CONFLICT)


@require_POST
def withdraw(request, invitation):
    request.viewer.need(P.INVITE)
    found = get_object_or_404(invitations_seen(request.viewer), pk=invitation)
    try:
        withdraw_invitation(by=request.viewer.account, invitation=found)
    except Refused as refused:
        messages.error(request, str(refused))
        return _too_late(request)
    else:
        messages.success(request, f"The invitation of {found.name} is withdrawn.")
    return redirect("invite")

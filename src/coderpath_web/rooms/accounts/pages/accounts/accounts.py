"""Who may sign in, with which roles."""

from functools import partial
from http import HTTPStatus

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from coderpath.sentence import Table
from coderpath.sentence.calendar import day_words
from coderpath_web import clock
from coderpath_web.access.actions import close_account, end_role, give_role, reopen_account
from coderpath_web.access.models import Grant
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.refused import Refused
from coderpath_web.access.roles import ROLES
from coderpath_web.access.rules import may_manage
from coderpath_web.access.ruling import as_of_now
from coderpath_web.accounts.models import Account
from coderpath_web.frame.asked_day import read_day
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.rooms.accounts.pages.account_list import accounts_seen, with_roles
from coderpath_web.rooms.accounts.pages.accounts.failed import failed_tries, tries_of_nobody
from coderpath_web.rooms.accounts.pages.forms import GiveRoleForm

A_PAGE = 50


def accounts(request):
    request.viewer.need(P.MANAGE_ACCOUNTS, P.INVITE)
    wanted = request.GET.get("name", "").strip()
    page = Paginator(accounts_seen(request.viewer, wanted), A_PAGE).get_page(
        request.GET.get("page")
    )
    manages = request.viewer.may(P.MANAGE_ACCOUNTS)
    failed = failed_tries() if manages else []
    context = {
        "failed": failed,
        "failed_of_nobody": tries_of_nobody(failed) if manages else 0,
        "page": page,
        "rows": with_roles(page.object_list),
        "wanted": wanted,
        "may_manage": manages,
        "may_invite": request.viewer.may(P.INVITE),
    }
    return render(request, "rooms/accounts/pages/accounts/accounts.html", context)


def accounts_csv(request):
    request.viewer.need(P.MANAGE_ACCOUNTS, P.INVITE)
    seen = accounts_seen(request.viewer, request.GET.get("name", "").strip())
    rows = [
        (
            row.account.name,
            row.account.username,
            row.account.coder.code if row.account.coder else "",
            "; ".join(row.texts()),
            "open" if row.account.is_active else "closed",
        )
        for row in with_roles(seen)
    ]
    heads = ("name", "user name", "coder", "roles", "account")
    return people_answer(request, "accounts", Table(heads, rows))


def account(request, account):
    request.viewer.need(P.MANAGE_ACCOUNTS)
    shown = _account_or_404(account)
    form = GiveRoleForm(request.viewer, request.POST or None, initial={"since": clock.today()})
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data
        said = {"since": chosen["since"], "until": chosen["until"], "why": chosen["why"]}
        by = request.viewer.account
        act = partial(give_role, by=by, account=shown, offer=form.offer, **said)
        done = f"{shown.name} was given the role {ROLES[form.offer.role].title}."
        return _done(request, shown, act, done, form)
    return _page(request, shown, form)


def _page(request, shown, form, status=HTTPStatus.OK):
    context = {
        "row": with_roles([_account_or_404(shown.pk)])[0],
        "form": form,
        "ruling": may_manage(request.viewer, shown),
        "today": clock.today(),
    }
    return render(request, "rooms/accounts/pages/accounts/account.html", context, status=status)


@require_POST
def end(request, grant):
    request.viewer.need(P.MANAGE_ACCOUNTS)
    grant = get_object_or_404(Grant.objects.select_related("account"), pk=grant)
    on = read_day(request.POST.get("on", "")) or clock.today()
    why = request.POST.get("why", "")
    act = partial(end_role, by=request.viewer.account, grant=grant, on=on, why=why)
    title, day = ROLES[grant.role].title, day_words(on.toordinal())
    done = f"{grant.account.name} no longer has the role {title}, from {day} on."
    return _done(request, grant.account, act, done)


@require_POST
def close(request, account):
    return _change(request, account, close_account, "closed")


@require_POST
def reopen(request, account):
    return _change(request, account, reopen_account, "opened again")


def _change(request, account, action, becomes):
    request.viewer.need(P.MANAGE_ACCOUNTS)
    shown = _account_or_404(account)
    why = request.POST.get("why", "")
    act = partial(action, by=request.viewer.account, account=shown, why=why)
    return _done(request, shown, act, f"The account of {shown.name} was {becomes}.")


def _account_or_404(account):
    found = Account.objects.select_related("coder").filter(pk=account).first()
    if found is None:
        raise Http404
    return found


def _done(request, shown, act, done, form=None):
    """Do it and say what was done; where it may not be, say why not, beside what stands now."""
    try:
        act()
    except Refused as refused:
        messages.error(request, str(refused))
        request.viewer = as_of_now(request.viewer.account)
        request.viewer.need(P.MANAGE_ACCOUNTS)
        form = form or GiveRoleForm(request.viewer, initial={"since": clock.today()})
        return _page(request, shown, form, HTTPStatus.CONFLICT)
    messages.success(request, done)
    return redirect("account", shown.pk)

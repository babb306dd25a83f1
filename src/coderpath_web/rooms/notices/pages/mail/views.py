"""What one is told by mail: where, how often, of what; and what became of the mails."""

from django.contrib import messages
from django.shortcuts import redirect, render

from coderpath_web.rooms.notices.actions import choose_mail
from coderpath_web.rooms.notices.enums import MailState
from coderpath_web.rooms.notices.models import Mail, MailChoice
from coderpath_web.rooms.notices.pages.mail.forms import MailForm
from coderpath_web.rooms.notices.rules import may_choose_mail, may_see_outbox
from coderpath_web.rooms.notices.sending import sends_mail

LATEST = 10
MOST_FAILED = 50


def mail(request):
    may_choose_mail(request.viewer).or_refuse()
    form = _form(request)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        at_once = given["rhythm"] == "at_once"
        account = request.viewer.account
        choose_mail(by=account, address=given["address"], at_once=at_once, off=form.off)
        messages.success(
            request, "Saved." if given["address"] else "Saved. You won’t get any emails."
        )
        return redirect("mail")
    context = {
        "form": form,
        "sends": sends_mail(),
        "latest": Mail.objects.filter(account=request.viewer.account).order_by("-pk")[:LATEST],
        "failed": _failed() if may_see_outbox(request.viewer) else None,
    }
    status = 422 if form.errors else 200
    return render(request, "rooms/notices/pages/mail/mail.html", context, status=status)


def _form(request):
    chosen = MailChoice.objects.filter(account=request.viewer.account).first() or MailChoice()
    initial = {
        "address": chosen.address,
        "rhythm": "at_once" if chosen.at_once else "daily",
        "off": chosen.off,
    }
    given = request.POST if request.method == "POST" else None
    return MailForm(given, initial=initial, leads=request.viewer.is_leading)


def _failed():
    """Give what others were not sent, the newest first: to whom and why, and nothing of what."""
    found = Mail.objects.exclude(failed="").exclude(state=MailState.SENT)
    return found.select_related("account").order_by("-pk")[:MOST_FAILED]

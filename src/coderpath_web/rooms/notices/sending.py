"""Sending what is in the outbox: each mail at most once, tried again where a server refused it."""

from collections import Counter
from datetime import datetime, timedelta
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage

from coderpath_web import clock
from coderpath_web.rooms.notices.enums import MailState
from coderpath_web.rooms.notices.models import Mail

AGAIN_AFTER = (timedelta(minutes=10), timedelta(hours=1), timedelta(hours=6))
"""How long after each failure it is tried again; then it is given up."""
STALE = timedelta(days=2)
"""After so long a mail says nothing that is still so: what waits stands on the page."""
LONGEST = timedelta(minutes=10)
"""A process that took a mail up and said nothing for so long has ended."""
TOO_OLD = "Not sent: no mail server accepted it for two days, and it is out of date."
NOT_KNOWN = "The program stopped while sending it. It may have arrived, so it isn’t sent again."


def sends_mail() -> bool:
    """Tell whether a mail server is set up."""
    return bool(settings.EMAIL_HOST)


def send_mails() -> Counter[str]:
    """Send what is due, and give how many mails are in which state after their turn.

    Where no server is set up nothing is sent; what is too old by then is given up, with its reason.
    """
    _settle_old(clock.now())
    counts: Counter[str] = Counter()
    due = Mail.objects.filter(state=MailState.WAITING, next_at__lte=clock.now()).order_by("pk")
    for mail in due if sends_mail() else ():
        if _take(mail):
            counts[_send(mail)] += 1
    return counts


def _settle_old(now: datetime) -> None:
    old = Mail.objects.filter(state=MailState.WAITING, written_at__lt=now - STALE)
    old.update(state=MailState.GIVEN_UP, failed=TOO_OLD)
    lost = Mail.objects.filter(state=MailState.SENDING, taken_at__lt=now - LONGEST)
    lost.update(state=MailState.GIVEN_UP, failed=NOT_KNOWN)


def _take(mail: Mail) -> bool:
    """Take a mail up before it is sent: of two processes one does."""
    waiting = Mail.objects.filter(pk=mail.pk, state=MailState.WAITING)
    return bool(waiting.update(state=MailState.SENDING, taken_at=clock.now()))


def _send(mail: Mail) -> MailState:
    try:
        EmailMessage(mail.subject, mail.body, settings.DEFAULT_FROM_EMAIL, [mail.address]).send()
    except (SMTPException, OSError, ValueError) as error:
        # A server says the address back, which is for its owner alone.
        why = str(error).replace(mail.address, "the address")
        return _failed(mail, f"{type(error).__name__}: {why}")
    Mail.objects.filter(pk=mail.pk).update(
        state=MailState.SENT, sent_at=clock.now(), tries=mail.tries + 1, failed=""
    )
    return MailState.SENT


def _failed(mail: Mail, why: str) -> MailState:
    is_last = mail.tries >= len(AGAIN_AFTER)
    state = MailState.GIVEN_UP if is_last else MailState.WAITING
    after = timedelta() if is_last else AGAIN_AFTER[mail.tries]
    values = {"state": state, "next_at": clock.now() + after, "failed": why[:500]}
    Mail.objects.filter(pk=mail.pk).update(tries=mail.tries + 1, **values)
    return state

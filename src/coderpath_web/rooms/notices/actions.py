"""Saying what one is told by mail."""

from collections.abc import Collection

from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.rooms.notices.models import MailChoice
from coderpath_web.rooms.notices.rules import may_choose_mail


@in_turn
def choose_mail(
    *, by: Account, address: str, at_once: bool = False, off: Collection[str] = ()
) -> MailChoice:
    """Keep where one is told, how often, and of what not; an empty address ends all mails.

    The journal says that it was changed, and not the address.
    """
    ask(by, may_choose_mail)
    details = {"mails": "none" if not address else "at once" if at_once else "once a day"}
    entry = write_entry(by=by, action="mail.chosen", details=details)
    values = {"address": address, "at_once": at_once, "off": sorted(off), "entry": entry}
    return MailChoice.objects.update_or_create(account=by, defaults=values)[0]

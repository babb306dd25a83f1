"""Writing the journal. Every action of the product goes through here, in its own transaction."""

from collections.abc import Mapping
from datetime import datetime

from django.db import connection
from django.db.models import F, OuterRef, Subquery

from coderpath_web import clock
from coderpath_web.accounts.models import Account
from coderpath_web.journal.ledger.sealing import seal_newest
from coderpath_web.journal.models import Entry, Head
from coderpath_web.people.models import Coder

AT_THE_COMMAND_LINE = "Command line"


def write_entry(
    *,
    by: Account | None,
    action: str,
    about: Coder | int | None = None,
    why: str = "",
    details: Mapping[str, object] | None = None,
) -> Entry:
    """Write one entry; must be called inside the transaction of the action it tells of.

    Its time is never earlier than that of the entry before it, though the clock were put back.

    Raises RuntimeError outside a transaction: an action and its entry stand or fall together.
    """
    if not connection.in_atomic_block:
        message = "an entry is written inside the transaction of its action"
        raise RuntimeError(message)
    # What is under the entry before this one is complete by now.
    seal_newest()
    number, before = _next_number()
    now = clock.now()
    return Entry.objects.create(
        number=number,
        at=max(now, before or now),
        actor=by,
        actor_name=by.name if by else AT_THE_COMMAND_LINE,
        action=action,
        about_id=about.pk if isinstance(about, Coder) else about,
        why=why,
        details=dict(details or {}),
    )


def _next_number() -> tuple[int, datetime | None]:
    """Take the next number, and read when the entry before it was written.

    The updated row stays locked until the transaction ends.
    """
    if not Head.objects.filter(pk=1).update(last=F("last") + 1):
        Head.objects.get_or_create(pk=1)
        Head.objects.filter(pk=1).update(last=F("last") + 1)
    before = Entry.objects.filter(number=OuterRef("last") - 1).values("at")
    head = Head.objects.annotate(before=Subquery(before)).get(pk=1)
    return head.last, head.before

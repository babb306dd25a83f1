"""What the holder of an account is told: who made it, and who let its password be chosen anew."""

from typing import NamedTuple

from django.db.models import Q

from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import capital
from coderpath_web import clock
from coderpath_web.access.models import Invitation
from coderpath_web.access.roles import ROLES
from coderpath_web.accounts.models import Account
from coderpath_web.journal.models import Entry

MOST = 20
AT_THE_MACHINE = "the person who runs this installation"
"""By whom a link was made at the command line."""


class Told(NamedTuple):
    """One thing to tell, and the newest entry that it tells of."""

    says: str
    number: int


def happened_to(account: Account) -> list[Told]:
    """Give what others did that opened an account, or may still open it, the newest first."""
    links = Invitation.objects.filter(Q(account=account) | Q(renews=account))
    latest = links.select_related("sent_in", "used_in").order_by("-pk")[:MOST]
    return [told for told in map(_told, latest) if told is not None]


def untold(account: Account) -> list[Told]:
    """Give what the holder has not yet said that they know."""
    return [one for one in happened_to(account) if one.number > account.told_of]


def _told(link: Invitation) -> Told | None:
    by = link.sent_in.actor_name if link.sent_in.actor_id else AT_THE_MACHINE
    made = _day(link.sent_in)
    if link.used_in is None:
        is_open = link.withdrawn_in_id is None and link.expires_at > clock.now()
        says = f"{capital(by)} made a link on {made} that can reset your password."
        return Told(says, link.sent_in.number) if link.renews_id and is_open else None
    used = _day(link.used_in)
    if link.renews_id:
        says = f"Your password was reset on {used} with a link that {by} made on {made}."
    else:
        role = ROLES[link.role].title.lower()
        says = f"Your account was made on {used} from an invitation by {by}, as {role}."
    return Told(says, link.used_in.number)


def _day(entry: Entry) -> str:
    return day_words(clock.day_of(entry.at).toordinal())

"""Giving roles and ending them. Nobody changes their own, and one administrator always stays."""

from datetime import date

from django.db.models import Q

from coderpath_web import clock
from coderpath_web.access.answering import asking, others_answering
from coderpath_web.access.models import Grant
from coderpath_web.access.offers import Offer, is_sound
from coderpath_web.access.own_reach import writes_about
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.queries import is_administered_without
from coderpath_web.access.refused import Refused
from coderpath_web.access.rules import may_manage
from coderpath_web.access.ruling import ask
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.dated_rows import lasting
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn

OWN_FILE = "This role could record facts about you, so another administrator has to give it."


@in_turn
def give_role(  # noqa: PLR0913 -- a role has a reach, two days and a reason
    *,
    by: Account | None,
    account: Account,
    offer: Offer,
    since: date,
    until: date | None = None,
    why: str = "",
) -> Grant:
    """Give a role from a day, perhaps until a day. Raises Refused."""
    ask(by, may_manage, account)
    if not is_sound(offer) or (offer.scope in {"own", "team"} and account.coder_id is None):
        raise Refused("This role cannot have that reach.")
    if by is not None and _is_second_self(by, account, offer):
        raise Refused(OWN_FILE)
    if until is not None and until <= since:
        raise Refused("A role has to end after the day it begins.")
    if _has_it(account, offer, since, until):
        raise Refused("This account already has this role with this reach for all of that time.")
    details = {"account": account.name, **offer.details()}
    entry = write_entry(
        by=by, action="role.given", about=account.coder_id, why=why, details=details
    )
    return Grant.objects.create(
        account=account, since=since, until=until, given_in=entry, **offer.fields()
    )


def _is_second_self(by: Account, account: Account, offer: Offer) -> bool:
    """Tell whether a role would write about who gives it, where somebody else could give it."""
    viewer = Viewer(by, clock.today())
    others = others_answering(by, viewer, [asking(P.MANAGE_ACCOUNTS)])
    is_given_by_another = any(one.account.pk != account.pk for one in others)
    return is_given_by_another and writes_about(viewer, offer, account.coder)


@in_turn
def end_role(*, by: Account | None, grant: Grant, on: date, why: str = "") -> None:
    """End a role on a day, which is the first without it. Raises Refused."""
    ask(by, may_manage, grant.account)
    if on < grant.since:
        raise Refused("A role has to end after the day it begins.")
    entry = write_entry(
        by=by,
        action="role.ended",
        about=grant.account.coder_id,
        why=why,
        details={"account": grant.account.name, "role": grant.role, "on": on.isoformat()},
    )
    # A role that ends on a later day can end earlier; nothing puts an end off.
    still_given = Grant.objects.filter(lasting(on), pk=grant.pk)
    # Each has a turn, so of two who end each other one comes second.
    if not is_administered_without(grants=[grant.pk]):
        raise Refused("This is the last administrator; give the role to somebody else first.")
    if not still_given.update(until=on, ended_in=entry):
        raise Refused("This role has already ended, or ends earlier.")


def _has_it(account: Account, offer: Offer, since: date, until: date | None) -> bool:
    """Tell whether an account has a role with the same reach over all of a time."""
    same = Grant.objects.filter(account=account, since__lte=since, **offer.fields())
    lasts = Q(until=None) if until is None else Q(until=None) | Q(until__gte=until)
    return same.filter(lasts).exists()

"""Giving roles and ending them. Nobody changes their own, and one administrator always stays."""

from datetime import date

from django.db import transaction

from coderpath_web.access.models import Grant
from coderpath_web.access.offers import Offer, is_sound
from coderpath_web.access.queries import is_administered_without
from coderpath_web.access.refused import Refused
from coderpath_web.access.rules import may_manage
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.dated_rows import lasting
from coderpath_web.journal.actions import write_entry


@transaction.atomic
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
    if until is not None and until <= since:
        raise Refused("A role ends after the day on which it begins.")
    details = {"account": account.name, **offer.details()}
    entry = write_entry(
        by=by, action="role.given", about=account.coder_id, why=why, details=details
    )
    return Grant.objects.create(
        account=account, since=since, until=until, given_in=entry, **offer.fields()
    )


@transaction.atomic
def end_role(*, by: Account | None, grant: Grant, on: date, why: str = "") -> None:
    """End a role on a day, which is the first without it. Raises Refused."""
    ask(by, may_manage, grant.account)
    if on < grant.since:
        raise Refused("A role ends after the day on which it begins.")
    entry = write_entry(
        by=by,
        action="role.ended",
        about=grant.account.coder_id,
        why=why,
        details={"account": grant.account.name, "role": grant.role, "on": on.isoformat()},
    )
    # A role that ends on a later day can end earlier; nothing puts an end off.
    still_given = Grant.objects.filter(lasting(on), pk=grant.pk)
    # The entry holds the lock on the journal, so of two who end each other one comes second.
    if not is_administered_without(grants=[grant.pk]):
        raise Refused("This is the last administrator; give the role to somebody else first.")
    if not still_given.update(until=on, ended_in=entry):
        raise Refused("This role has been ended already, or ends earlier.")

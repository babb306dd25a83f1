"""Roles in force, open invitations, the organisation's name."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from coderpath_web import clock
from coderpath_web.access.models import Grant, Invitation, Organisation
from coderpath_web.accounts.models import Account
from coderpath_web.dated_rows import true_on
from coderpath_web.worded import Worded, among

NAMES = Worded(lambda: Organisation.objects.order_by("pk").values_list("name")[:1])


def is_open() -> Q:
    """Say of invitations that they can still be accepted."""
    return Q(used_in=None, withdrawn_in=None, expires_at__gt=clock.now())


def has_signed_in() -> Q:
    """Say of accounts that somebody has come in with them: by a password, or by the first link."""
    came = Invitation.objects.exclude(account=None).values("account")
    return Q(last_login__isnull=False) | Q(pk__in=came)


HELD = Worded(
    lambda roles, day: (
        Grant.objects.filter(true_on(day), among("role", roles), account__in=_in_use())
        .order_by("pk")
        .select_related("account__coder")
    )
)


def _in_use() -> QuerySet[Account]:
    return Account.objects.filter(has_signed_in(), is_active=True)


def grants_held(roles: Collection[str], day: date) -> list[Grant]:
    """Give the grants of some roles on a day, of those who have signed in, with whose they are."""
    return list(HELD.rows(roles=roles, day=day))


def open_invitation(digest: str) -> Invitation | None:
    """Give the open invitation with a digest."""
    found = Invitation.objects.select_related(
        "coder", "facility", "sent_in__actor", "renews__coder"
    )
    return found.filter(is_open(), digest=digest).first()


def is_administered_without(*, grants: Collection[int] = (), account: int | None = None) -> bool:
    """Tell whether an administrator without an end stays when some grants or an account go.

    Also true when none of them is an administrator's.
    """
    administrators = Grant.objects.filter(
        true_on(clock.today()), role="administrator", account__is_active=True
    )
    going = Q(pk__in=grants) | Q(account=account)
    return (
        not administrators.filter(going).exists()
        or administrators.filter(until=None).exclude(going).exists()
    )


def organisation_name() -> str:
    """Give the name of the organisation; empty before it has one."""
    found: tuple[str] | None = NAMES.first()
    return found[0] if found else ""

"""Failed sign-ins, for whoever looks after accounts: of whom, how many, and when last.

They are counted apart from the journal: nobody could read it for all the tries of a machine.
"""

from datetime import datetime
from typing import NamedTuple

from axes.models import AccessAttempt
from django.db.models import Max, Q, Sum

from coderpath_web.access.sign_in_name import ON_DEVICE, sign_in_name
from coderpath_web.accounts.models import Account


class FailedTries(NamedTuple):
    """The tries that failed since somebody last signed in."""

    account: Account
    tries: int
    last: datetime


def failed_tries() -> list[FailedTries]:
    """Give the accounts at which tries failed, the last one first."""
    accounts = {sign_in_name(one.username): one for one in Account.objects.all()}
    names = Q(username__in=list(accounts)) | Q(username__contains=ON_DEVICE)
    rows = AccessAttempt.objects.filter(names).values_list("username").order_by()
    found: dict[str, tuple[int, datetime]] = {}
    for name, tries, last in rows.annotate(Sum("failures_since_start"), Max("attempt_time")):
        plain = name.partition(ON_DEVICE)[0]
        known = found.get(plain, (0, last))
        found[plain] = (known[0] + tries, max(known[1], last))
    told = [FailedTries(accounts[name], *one) for name, one in found.items() if name in accounts]
    return sorted(told, key=lambda one: one.last, reverse=True)


def tries_of_nobody(told: list[FailedTries]) -> int:
    """Count the failed tries under names that no account has; the names may be passwords."""
    every = AccessAttempt.objects.aggregate(tries=Sum("failures_since_start"))["tries"] or 0
    return every - sum(one.tries for one in told)

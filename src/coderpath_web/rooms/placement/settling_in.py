"""Which new hires cannot sign in yet."""

from collections.abc import Collection

from coderpath_web.access.models import Invitation
from coderpath_web.access.queries import is_open
from coderpath_web.accounts.models import Account


def without_way_in(coders: Collection[int]) -> set[int]:
    """Give those of some coders who have neither an account nor an open invitation."""
    accounts = Account.objects.filter(coder__in=coders).values_list("coder", flat=True)
    invited = Invitation.objects.filter(is_open(), coder__in=coders)
    return set(coders) - set(accounts) - set(invited.values_list("coder", flat=True))

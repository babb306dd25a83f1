"""Whom those who hold some roles reach together: whether there is anybody to ask."""

from collections.abc import Collection
from datetime import date

from coderpath_web.access.models import Grant
from coderpath_web.access.queries import has_signed_in
from coderpath_web.access.reach import EVERYONE, reached_coders
from coderpath_web.accounts.models import Account
from coderpath_web.dated_rows import true_on


class Holders:
    """Those who hold roles on a day and have signed in; asked once for each list of roles."""

    def __init__(self, day: date) -> None:
        self.day = day
        self._reached: dict[tuple[str, ...], dict[int, set[int] | None]] = {}

    def reach(self, coder: int, roles: Collection[str], *, but: Collection[int] = ()) -> bool:
        """Tell whether somebody in one of some roles reaches a coder; some accounts left out.

        Somebody who is that coder does not count: nobody answers what they say of themselves.
        """
        key = tuple(roles)
        if key not in self._reached:
            self._reached[key] = self._by_account(key)
        return any(
            reached is EVERYONE or coder in reached
            for account, reached in self._reached[key].items()
            if account not in but
        )

    def _by_account(self, roles: Collection[str]) -> dict[int, set[int] | None]:
        accounts = Account.objects.filter(has_signed_in(), is_active=True)
        grants = Grant.objects.filter(true_on(self.day), role__in=roles, account__in=accounts)
        found: dict[int, set[int] | None] = {}
        for one in grants.select_related("account"):
            own = one.account.coder_id
            more = reached_coders([one], own, self.day)
            before = found.get(one.account_id, set())
            found[one.account_id] = (
                EVERYONE if more is EVERYONE or before is EVERYONE else before | (more - {own})
            )
        return found

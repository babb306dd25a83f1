"""Whom those who hold some roles reach together: whether there is anybody to ask."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

from coderpath_web.access.models import Grant
from coderpath_web.access.queries import grants_held
from coderpath_web.access.reach import EVERYONE, reached_coders
from coderpath_web.facts.lately import works_where_mark
from coderpath_web.kept_while import KeptWhile


class Reach(NamedTuple):
    """Which coder an account is, if any, and whom it reaches; None where that is everyone."""

    own: int | None
    coders: set[int] | None

    def has(self, coder: int) -> bool:
        """Tell whether somebody else reaches a coder by it: nobody answers for themselves."""
        return coder != self.own and (self.coders is EVERYONE or coder in self.coders)


Reached: TypeAlias = Mapping[int, Reach]
"""Whom each account reaches, by the row of the account."""
REACHED: KeptWhile[Reached] = KeptWhile(most=12)
"""Whom those who hold roles reach: it hangs on grants, and on who works where."""


class Holders:
    """Those who hold roles on a day and have signed in; asked once for each list of roles."""

    def __init__(self, day: date) -> None:
        self.day = day
        self._reached: dict[tuple[str, ...], Reached] = {}

    def reach(self, coder: int, roles: Collection[str], *, but: Collection[int] = ()) -> bool:
        """Tell whether somebody in one of some roles reaches a coder; some accounts left out.

        Somebody who is that coder does not count: nobody answers what they say of themselves.
        """
        key = tuple(roles)
        if key not in self._reached:
            self._reached[key] = self._by_account(key)
        return any(
            reach.has(coder) for account, reach in self._reached[key].items() if account not in but
        )

    def _by_account(self, roles: Collection[str]) -> Reached:
        grants = grants_held(roles, self.day)
        held = tuple((one.account_id, one.account.coder_id, *_where(one)) for one in grants)
        hangs_on = (works_where_mark(), self.day, held)
        return REACHED.get(hangs_on, lambda: _reached(grants, self.day))


def _where(grant: Grant) -> tuple[object, ...]:
    return grant.scope, grant.facility_id, grant.region


def _reached(grants: Collection[Grant], day: date) -> Reached:
    """Give whom each account reaches by its grants."""
    found: dict[int, Reach] = {}
    for one in grants:
        own = one.account.coder_id
        before = found.get(one.account_id, Reach(own, set())).coders
        more = reached_coders([one], own, day)
        both = EVERYONE if more is EVERYONE or before is EVERYONE else before | more
        found[one.account_id] = Reach(own, both)
    return found

"""Accounts that one person opened for another, and that then acted for the first one.

They wrote about that person, or confirmed what that person had proposed.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import NamedTuple, TypeAlias

from django.db.models import Count, Max, Min

from coderpath_web.access.models import Invitation
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.facts.models import Fact
from coderpath_web.proposals.models import Proposal


class Deeds(NamedTuple):
    """How often an account did something for another one, and when."""

    number: int
    first: datetime
    last: datetime


class ActedForMaker(NamedTuple):
    """An account, who opened it and how, and what it then did for that person."""

    maker: Account
    account: Account
    how: str
    opened: datetime
    facts: int = 0
    """Facts about the person that it recorded or retracted."""
    confirmed: int = 0
    """Proposals of the person that it confirmed."""
    acted: tuple[Deeds, ...] = ()

    @property
    def code(self) -> str:
        """Give the id of who opened it; empty where that is no coder."""
        return self.maker.coder.code if self.maker.coder else ""

    @property
    def first(self) -> datetime:
        """Give when it began to act."""
        return min(one.first for one in self.acted)

    @property
    def last(self) -> datetime:
        """Give when it acted last."""
        return max(one.last for one in self.acted)


def acted_for_makers(viewer: Viewer) -> list[ActedForMaker]:
    """Give the accounts that acted for who made them or their password, the latest first."""
    opened = list(_opened_for_others(viewer))
    accounts = {one.account.pk for one in opened}
    written = _written(accounts, {one.maker.coder_id for one in opened if one.maker.coder_id})
    confirmed = _confirmed(accounts, {one.maker.pk for one in opened})
    found = {}
    for one in opened:
        facts = written.get((one.account.pk, one.maker.coder_id))
        proposals = confirmed.get((one.account.pk, one.maker.pk))
        since = [deeds for deeds in (facts, proposals) if deeds and deeds.last >= one.opened]
        if since:
            found[one.maker.pk, one.account.pk, one.how] = one._replace(
                facts=facts.number if facts in since else 0,
                confirmed=proposals.number if proposals in since else 0,
                acted=tuple(since),
            )
    return sorted(found.values(), key=lambda one: one.last, reverse=True)


def _opened_for_others(viewer: Viewer) -> Iterator[ActedForMaker]:
    """Go through the accounts that people opened for others, with nothing done yet."""
    links = Invitation.objects.filter(used_in__isnull=False, sent_in__actor__isnull=False)
    reached = viewer.coders(P.SEE_JOURNAL)
    if reached is not EVERYONE:
        links = links.filter(sent_in__actor__coder__in=reached)
    links = links.select_related("sent_in__actor__coder", "account", "used_in")
    for link in links.order_by("pk"):
        maker, account = link.sent_in.actor, link.account
        if maker and account and link.used_in and account != maker:
            how = "reset its password" if link.renews_id else "invited"
            yield ActedForMaker(maker, account, how, link.used_in.at)


Pair: TypeAlias = tuple[int | None, int | None]
"""An account, and the coder or the account for whom it acted."""


def _written(accounts: Collection[int], coders: Collection[int]) -> dict[Pair, Deeds]:
    """Count for each account and coder the facts recorded and retracted, with first and last."""
    found: defaultdict[Pair, list[Deeds]] = defaultdict(list)
    for entry in ("recorded_in", "retracted_in"):
        some = Fact.objects.filter(**{f"{entry}__actor__in": accounts}, coder__in=coders)
        grouped = some.order_by().values_list(f"{entry}__actor", "coder")
        at = f"{entry}__at"
        for account, coder, *told in grouped.annotate(Count("pk"), Min(at), Max(at)):
            found[account, coder].append(Deeds(*told))
    return {key: _together(some) for key, some in found.items()}


def _confirmed(accounts: Collection[int], makers: Collection[int]) -> dict[Pair, Deeds]:
    """Count for each account and who made it the proposals confirmed, with first and last."""
    some = Proposal.objects.filter(confirmed_in__actor__in=accounts, by__in=makers)
    grouped = some.order_by().values_list("confirmed_in__actor", "by")
    at = "confirmed_in__at"
    told = grouped.annotate(Count("pk"), Min(at), Max(at))
    return {(account, by): Deeds(*deeds) for account, by, *deeds in told}


def _together(some: Collection[Deeds]) -> Deeds:
    numbers, firsts, lasts = zip(*some, strict=True)
    return Deeds(sum(numbers), min(firsts), max(lasts))

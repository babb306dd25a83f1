"""Accounts that one person opened for another, and that then wrote about the first one."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, Max, Min

from coderpath_web.access.models import Invitation
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Coder


class Facts(NamedTuple):
    """How many facts an account recorded or retracted about a coder, and when."""

    number: int
    first: datetime
    last: datetime


class WroteAboutMaker(NamedTuple):
    """An account, who opened it and how, and what it then wrote about that person."""

    maker: Account
    about: Coder
    account: Account
    how: str
    opened: datetime
    facts: Facts


def wrote_about_makers(viewer: Viewer) -> list[WroteAboutMaker]:
    """Give the accounts that wrote about who made them or their password, the latest first."""
    opened = list(_opened_for_others(viewer))
    accounts = {one.account.pk for one in opened}
    written = _written(accounts, {one.about.pk for one in opened})
    found = {}
    for one in opened:
        facts = written.get((one.account.pk, one.about.pk))
        if facts and facts.last >= one.opened:
            found[one.maker.pk, one.account.pk, one.how] = one._replace(facts=facts)
    return sorted(found.values(), key=lambda one: one.facts.last, reverse=True)


def _opened_for_others(viewer: Viewer) -> Iterator[WroteAboutMaker]:
    """Go through the accounts that coders opened for others, with nothing written yet."""
    links = Invitation.objects.filter(used_in__isnull=False, sent_in__actor__coder__isnull=False)
    reached = viewer.coders(P.SEE_JOURNAL)
    if reached is not EVERYONE:
        links = links.filter(sent_in__actor__coder__in=reached)
    links = links.select_related("sent_in__actor__coder", "account", "used_in")
    for link in links.order_by("pk"):
        maker, account = link.sent_in.actor, link.account
        if maker and maker.coder and account and link.used_in and account != maker:
            how = "renewed its password" if link.renews_id else "invited"
            at = link.used_in.at
            yield WroteAboutMaker(maker, maker.coder, account, how, at, Facts(0, at, at))


def _written(
    accounts: Collection[int], coders: Collection[int]
) -> dict[tuple[int | None, int | None], Facts]:
    """Count for each account and coder the facts recorded and retracted, with first and last."""
    found: defaultdict[tuple[int | None, int | None], list[Facts]] = defaultdict(list)
    for entry in ("recorded_in", "retracted_in"):
        some = Fact.objects.filter(**{f"{entry}__actor__in": accounts}, coder__in=coders)
        grouped = some.order_by().values_list(f"{entry}__actor", "coder")
        at = f"{entry}__at"
        for account, coder, *told in grouped.annotate(Count("pk"), Min(at), Max(at)):
            found[account, coder].append(Facts(*told))
    return {key: _together(some) for key, some in found.items()}


def _together(some: Collection[Facts]) -> Facts:
    numbers, firsts, lasts = zip(*some, strict=True)
    return Facts(sum(numbers), min(firsts), max(lasts))

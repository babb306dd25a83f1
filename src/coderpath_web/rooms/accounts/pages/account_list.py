"""What the pages about accounts show: who has which roles, and who is still without an account."""

from typing import NamedTuple

from django.db.models import Q

from coderpath_web import clock
from coderpath_web.access.models import Grant, Invitation
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.queries import is_open
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.roles import ROLES
from coderpath_web.accounts.models import Account
from coderpath_web.rooms.accounts.pages.reach_words import reach_text
from coderpath_web.standings.queries.employment import latest_spells, places


class Given(NamedTuple):
    """A role in words, with the grant behind it."""

    grant: Grant
    title: str
    reach: str
    when: str
    """now, later or before."""


class AccountRow(NamedTuple):
    account: Account
    roles: list[Given]

    def texts(self):
        """Say the roles in force: one text each."""
        now = [f"{one.title}, {one.reach}" for one in self.roles if one.when == "now"]
        return [*now, "Coder, their own file"] if self.account.coder_id else now


class Uninvited(NamedTuple):
    code: str
    name: str


def accounts_seen(viewer, wanted=""):
    """Give the accounts that a viewer may know of, by name."""
    seen = Account.objects.select_related("coder").order_by("name", "pk")
    reached = EVERYONE if viewer.may(P.MANAGE_ACCOUNTS) else viewer.coders(P.INVITE)
    if reached is not EVERYONE:
        seen = seen.filter(coder__in=reached)
    if wanted:
        seen = seen.filter(Q(name__icontains=wanted) | Q(username__icontains=wanted))
    return seen


def with_roles(accounts):
    """Give rows of accounts with their roles."""
    accounts = list(accounts)
    known = places()
    roles = {one.pk: [] for one in accounts}
    for grant in Grant.objects.filter(account__in=roles).order_by("-since", "-pk"):
        roles[grant.account_id].append(given(grant, known))
    return [AccountRow(one, roles[one.pk]) for one in accounts]


def given(grant, known):
    """Put a grant in words."""
    today = clock.today()
    when = "later" if grant.since > today else "now"
    if grant.until is not None and grant.until <= today:
        when = "before"
    return Given(grant, ROLES[grant.role].title, reach_text(grant, known), when)


def without_account(viewer):
    """Give the coders employed today whom a viewer may invite and nobody has yet, by name."""
    today = clock.today()
    reached = viewer.coders(P.INVITE)
    have = set(Account.objects.exclude(coder=None).values_list("coder_id", flat=True))
    have.update(
        Invitation.objects.filter(is_open(), renews=None).values_list("coder_id", flat=True)
    )
    spells = latest_spells(today).values()
    found = [
        Uninvited(one.code, one.name)
        for one in spells
        if one.covers(today) and one.coder not in have
        if reached is EVERYONE or one.coder in reached
    ]
    return sorted(found, key=lambda one: (one.name, one.code))


def open_invitations(viewer):
    """Give the open invitations that a viewer sent or may withdraw, the newest first."""
    return invitations_seen(viewer).filter(is_open())


def invitations_seen(viewer):
    """Give the invitations, open or not, that a viewer sent or that are within reach."""
    found = Invitation.objects.select_related("coder", "sent_in")
    if not viewer.may(P.MANAGE_ACCOUNTS):
        mine = Q(sent_in__actor=viewer.account)
        reached = viewer.coders(P.INVITE)
        within = Q(coder__isnull=False) if reached is EVERYONE else Q(coder__in=reached)
        found = found.filter(mine | within)
    return found.order_by("-sent_in")

"""Who may give which role: nobody gives more than they have, and nobody gives to themselves."""

from typing import NamedTuple

from coderpath_web.access.models import Grant
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE, reached_facilities
from coderpath_web.access.roles import ROLES, Scope
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.dated_rows import lasting
from coderpath_web.people.models import Coder, Facility


class Offer(NamedTuple):
    """A role with its reach, before it is given to anybody."""

    role: str
    scope: str
    facility: Facility | None = None
    region: str = ""

    def fields(self) -> dict[str, object]:
        """Give the columns that a grant and an invitation share."""
        return self._asdict()

    def details(self) -> dict[str, str]:
        """Say it for the journal."""
        place = self.facility.code if self.facility else self.region
        return {"role": self.role, "scope": str(self.scope), "place": place}


OWN = Offer("coder", Scope.OWN)
"""What every coder may have: the own file."""


def is_sound(offer: Offer) -> bool:
    """Tell whether a role can have this reach, and whether its place is named."""
    role = ROLES.get(offer.role)
    if role is None or offer.scope not in role.scopes:
        return False
    return (offer.scope == Scope.FACILITY) == (offer.facility is not None) and (
        offer.scope == Scope.REGION
    ) == bool(offer.region)


def may_invite(viewer: Viewer, offer: Offer, coder: Coder | None) -> bool:
    """Tell whether a viewer may invite somebody to this; nobody invites to more than they have."""
    if viewer.may(P.MANAGE_ACCOUNTS):
        return True
    if coder is not None and not viewer.reaches(coder, P.INVITE):
        return False
    if offer == OWN:
        return coder is not None
    return any(_is_within(offer, grant) for grant in viewer.allowing(P.INVITE)) and (
        coder is not None or viewer.coders(P.INVITE) is EVERYONE
    )


def may_renew(viewer: Viewer, account: Account) -> bool:
    """Tell whether a viewer may let somebody choose a new password: whoever may invite them to all.

    A link opens the account with its roles, so it is as much as an invitation to each of them,
    also to those that are still to come.
    """
    if account.pk == viewer.account.pk or not account.is_active:
        return False
    coder = account.coder
    grants = account.grants.filter(lasting(viewer.day))
    offers = [OWN] if coder else []
    offers += [
        Offer(one.role, one.scope, one.facility, one.region)
        for one in grants.select_related("facility")
    ]
    return viewer.may(P.MANAGE_ACCOUNTS) or (
        bool(offers) and all(may_invite(viewer, offer, coder) for offer in offers)
    )


def roles_offered(viewer: Viewer) -> list[str]:
    """Give the roles, beside a coder's own file, that a viewer may invite somebody to."""
    if viewer.may(P.MANAGE_ACCOUNTS):
        return [name for name in ROLES if name != OWN.role]
    grants = [one for one in viewer.allowing(P.INVITE) if one.scope != Scope.TEAM]
    return [
        name
        for name, role in ROLES.items()
        if name != OWN.role
        and any(role.permissions <= ROLES[grant.role].permissions for grant in grants)
    ]


def _is_within(offer: Offer, grant: Grant) -> bool:
    """Tell whether an offer allows and reaches no more than a grant does.

    Whom a team of somebody else will hold cannot be known, so a team leader offers none.
    """
    if not ROLES[offer.role].permissions <= ROLES[grant.role].permissions:
        return False
    if grant.scope == Scope.CORPORATE:
        return True
    if offer.scope == Scope.TEAM:
        return grant.scope in {Scope.FACILITY, Scope.REGION}
    if offer.scope == Scope.REGION:
        return offer.region == grant.region
    reached = reached_facilities([grant])
    return offer.facility is not None and (reached is EVERYONE or offer.facility.pk in reached)

"""Offers: a role with its reach, and the roles that somebody may offer at all."""

from typing import NamedTuple

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.roles import ROLES, Scope
from coderpath_web.access.viewer import Viewer
from coderpath_web.people.models import Facility


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

"""Whom a role reaches, as a choice in a form and in words."""

from coderpath_web.access.offers import Offer
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.roles import Scope
from coderpath_web.people.models import Facility
from coderpath_web.standings.queries.employment import places

PLAIN = {
    Scope.OWN: "their own file",
    Scope.TEAM: "their own team",
    Scope.CORPORATE: "the whole organization",
}


def reach_text(given, known):
    """Say whom a grant or an invitation reaches; `known` are the places by row."""
    if given.scope == Scope.FACILITY:
        return known[given.facility_id].name if given.facility_id in known else "a facility"
    return f"{given.region} region" if given.scope == Scope.REGION else PLAIN[given.scope]


def reach_choices(viewer):
    """Give every reach that a viewer may let a role have: value and label, in groups."""
    reached = EVERYONE if viewer.may(P.MANAGE_ACCOUNTS) else viewer.facilities(P.INVITE)
    within = [one for key, one in places().items() if reached is EVERYONE or key in reached]
    known = sorted(within, key=lambda place: place.name)
    regions = sorted({place.region for place in known if place.region})
    plain = [(str(scope), PLAIN[scope].capitalize()) for scope in (Scope.TEAM, Scope.CORPORATE)]
    return [
        *plain,
        ("Regions", [(f"region:{name}", name) for name in regions]),
        ("Facilities", [(f"facility:{place.code}", place.name) for place in known]),
    ]


def read_offer(role, reach):
    """Make an offer of a role and a chosen reach."""
    scope, _, place = reach.partition(":")
    if scope == Scope.FACILITY:
        return Offer(role, Scope.FACILITY, facility=Facility.objects.filter(code=place).first())
    if scope == Scope.REGION:
        return Offer(role, Scope.REGION, region=place)
    return Offer(role, scope)

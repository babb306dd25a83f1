"""Claims as one viewer meets them: to vouch for, to answer, the own ones, those that ended."""

from collections.abc import Iterator

from django.db.models import Q, QuerySet

from coderpath_web.access.holding import Holders
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.viewer import Viewer
from coderpath_web.rooms.claims.enums import What
from coderpath_web.rooms.claims.models import Claim
from coderpath_web.rooms.claims.queries import waiting, with_steps
from coderpath_web.rooms.claims.rules import may_see_claim, may_vouch

RECORDING = (P.RECORD_FACTS, P.RECORD_TRAINING)
"""Whoever vouches for anything has one of these."""


def to_vouch(viewer: Viewer) -> list[Claim]:
    """Give what waits for the viewer to vouch for, the earliest first."""
    if not viewer.may(*RECORDING):
        return []
    holders = Holders(viewer.day)
    found = (one for one in _reached(viewer, waiting()) if one.state != What.ASKED)
    return [one for one in found if may_vouch(viewer, one, holders)]


def own_waiting(viewer: Viewer) -> list[Claim]:
    """Give what the viewer claimed, and what is claimed of the viewer, that waits."""
    own = Q(by=viewer.account)
    if viewer.account.coder_id:
        own |= Q(coder=viewer.account.coder_id)
    return [one for one in waiting().filter(own) if may_see_claim(viewer, one)]


def ended(viewer: Viewer) -> Iterator[Claim]:
    """Go through the claims in reach that somebody has ended, the latest first."""
    claims = with_steps().exclude(pk__in=waiting().values("pk")).order_by("-pk")
    return _reached(viewer, claims).iterator(chunk_size=100)


def _reached(viewer: Viewer, claims: QuerySet[Claim]) -> QuerySet[Claim]:
    reached = viewer.coders(P.SEE_FILE) if viewer.may(P.SEE_FILE) else set()
    return claims if reached is EVERYONE else claims.filter(coder__in=reached)

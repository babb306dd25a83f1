"""Claims as one viewer meets them: to vouch for, to answer, the own ones, those that ended."""

from collections.abc import Iterator

from django.db.models import QuerySet

from coderpath_web.access.holding import Holders
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.recording_about import may_record
from coderpath_web.access.viewer import Viewer
from coderpath_web.rooms.claims.enums import What
from coderpath_web.rooms.claims.models import Claim
from coderpath_web.rooms.claims.queries import OpenClaim, open_claims, waiting, with_steps
from coderpath_web.rooms.claims.rules import may_see_claim, may_vouch

RECORDING = (P.RECORD_FACTS, P.RECORD_TRAINING)
"""Whoever vouches for anything has one of these."""


def to_vouch(viewer: Viewer) -> list[Claim]:
    """Give what waits for the viewer to vouch for, the earliest first."""
    if not viewer.may(*RECORDING):
        return []
    near = [one.pk for one in open_claims() if _may_be_theirs(viewer, one)]
    holders = Holders(viewer.day)
    found = (one for one in _those(near) if one.state != What.ASKED)
    return [one for one in found if may_vouch(viewer, one, holders)]


def own_waiting(viewer: Viewer) -> list[Claim]:
    """Give what the viewer claimed, and what is claimed of the viewer, that waits."""
    own = [
        one.pk for one in open_claims() if one.by == viewer.account.pk or viewer.is_self(one.coder)
    ]
    return [one for one in _those(own) if may_see_claim(viewer, one)]


def asked(viewer: Viewer) -> list[Claim]:
    """Give the claims of others in reach of whose coders somebody has asked for more."""
    near = [one.pk for one in open_claims() if one.by != viewer.account.pk]
    found = _reached(viewer, with_steps().filter(pk__in=near)) if near else ()
    return [one for one in found if one.state == What.ASKED and not viewer.is_self(one.coder_id)]


def ended(viewer: Viewer) -> QuerySet[Claim]:
    """Give the claims in reach that somebody has ended, the latest first."""
    claims = with_steps().exclude(pk__in=waiting().order_by().values("pk")).order_by("-pk")
    return _reached(viewer, claims)


def _may_be_theirs(viewer: Viewer, one: OpenClaim) -> bool:
    """Tell at the cost of nothing whether a claim may be the viewer's to vouch for."""
    if one.by == viewer.account.pk or viewer.is_self(one.coder):
        return False
    is_seen = viewer.reaches(one.coder, P.SEE_FILE)
    return is_seen and bool(may_record(viewer, one.kind, one.coder))


def _those(claims: list[int]) -> Iterator[Claim]:
    """Go through some claims, the earliest first; every page counts them, and mostly it is none."""
    return iter(with_steps().filter(pk__in=claims) if claims else ())


def _reached(viewer: Viewer, claims: QuerySet[Claim]) -> QuerySet[Claim]:
    reached = viewer.coders(P.SEE_FILE) if viewer.may(P.SEE_FILE) else set()
    return claims if reached is EVERYONE else claims.filter(coder__in=reached)

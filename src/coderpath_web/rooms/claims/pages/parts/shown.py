"""What the page of a fact says of the claim it was, and a record of the claims that wait."""

from coderpath_web.rooms.claims.models import ClaimStep
from coderpath_web.rooms.claims.queries import waiting, with_steps
from coderpath_web.rooms.claims.rules import kinds_claimed, may_see_claim
from coderpath_web.rooms.claims.told import ClaimTold, claims_told


def claimed_as(viewer, fact):
    """Give the claim that a fact was; None where it was recorded without one."""
    step = ClaimStep.objects.filter(fact=fact.pk).select_related("made_in").first()
    if step is None:
        return None
    claim = with_steps().filter(pk=step.claim_id).first()
    if claim is None or not may_see_claim(viewer, claim):
        return None
    return {"told": ClaimTold(claim), "step": step}


def claims_about(viewer, coder):
    """Give the claims about a coder that wait, and whether the viewer may claim something."""
    found = claims_told(waiting().filter(coder=coder))
    may = bool(kinds_claimed(viewer, coder))
    is_self = viewer.is_self(coder)
    shown = {"lines": found, "coder": coder, "may_claim": may, "is_self": is_self}
    return shown if found or may else None

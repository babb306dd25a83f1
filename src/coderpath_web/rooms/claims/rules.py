"""Who may claim, vouch, refuse, ask for more, answer and withdraw, and who may see a claim."""

from collections.abc import Iterable, Iterator

from coderpath.sentence.words import capital
from coderpath_web.access.holding import Holders
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.recording import recorders
from coderpath_web.access.recording_about import may_record
from coderpath_web.access.roles import ROLES
from coderpath_web.access.ruling import YES, Ruling, all_of, yes_if
from coderpath_web.access.second import may_by_oneself
from coderpath_web.access.viewer import Viewer
from coderpath_web.people.models import Coder
from coderpath_web.rooms.claims.enums import What
from coderpath_web.rooms.claims.models import Claim
from coderpath_web.rooms.claims.vouching import claimable, vouching_for

NOT_REACHED = "You can claim something only about yourself, and about people whose file you see."
UNSEEN = "This claim is outside your reach."
NOT_CLAIMED = "This is recorded by those who keep the files; it can’t be claimed."
RECORDS = "You may record this yourself, and then it counts at once."
ANSWERED = "This claim has been answered already."
OWN = "Nobody vouches for a claim about themselves."
OWN_CLAIM = "You made this claim, so somebody else answers it."
NOT_ASKED = "Nobody has asked for more."
NOT_YOURS = "Only the person it is about, or whoever made it, can answer or withdraw it."


def may_claim(viewer: Viewer, kind: str, coder: Coder | int | None) -> Ruling:
    """Tell whether a viewer may claim a row of a kind: who may record it, records it instead."""
    return all_of(
        (
            yes_if(viewer.reaches(coder, P.SEE_FILE), NOT_REACHED),
            yes_if(kind in claimable(), NOT_CLAIMED),
            yes_if(not may_record(viewer, kind, coder), RECORDS),
        )
    )


def kinds_claimed(viewer: Viewer, coder: Coder, kinds: Iterable[str] | None = None) -> list[str]:
    """Give those of some kinds, or of all, that a viewer may claim about a coder."""
    asked = claimable() if kinds is None else dict.fromkeys(kinds)
    return [kind for kind in asked if may_claim(viewer, kind, coder)]


def may_look_through_claims(viewer: Viewer) -> Ruling:
    """Tell whether a viewer sees a list of claims: whoever reads anybody's file, their own too."""
    return yes_if(viewer.may(P.SEE_FILE), UNSEEN)


def may_see_claim(viewer: Viewer, claim: Claim) -> Ruling:
    """Tell whether a viewer may see a claim, and its scans: whoever sees the coder's file."""
    return yes_if(viewer.reaches(claim.coder_id, P.SEE_FILE), UNSEEN)


def may_vouch(viewer: Viewer, claim: Claim, holders: Holders | None = None) -> Ruling:
    """Tell whether a viewer may vouch for a claim, refuse it or ask for more."""
    return all_of(_vouching(viewer, claim, holders or Holders(viewer.day)))


def _vouching(viewer: Viewer, claim: Claim, holders: Holders) -> Iterator[Ruling]:
    """Ask one after the other what is quick to say first: every page counts what waits."""
    yield yes_if(claim.waits, ANSWERED)
    yield yes_if(not viewer.is_self(claim.coder_id), OWN)
    yield yes_if(claim.by_id != viewer.account.pk, OWN_CLAIM)
    yield may_record(viewer, claim.kind, claim.coder_id)
    yield may_vouch_as(viewer, claim, holders)
    yield may_by_oneself(viewer, [(claim.kind, claim.new.row)])


def may_vouch_as(viewer: Viewer, claim: Claim, holders: Holders) -> Ruling:
    """Tell whether a role of the viewer vouches for the kind, or nobody holds such a role."""
    vouching = vouching_for(claim.kind)
    if vouching is None:
        return Ruling(NOT_CLAIMED)
    if viewer.reaches_as(claim.coder_id, vouching.roles):
        return YES
    is_held = holders.reach(claim.coder_id, vouching.roles, but=[claim.by_id])
    return yes_if(not is_held, f"{capital(vouching.who)} vouches for this.")


def may_answer(viewer: Viewer, claim: Claim) -> Ruling:
    """Tell whether a viewer may say what was asked for."""
    return all_of(
        (
            yes_if(claim.waits, ANSWERED),
            _is_own(viewer, claim),
            yes_if(claim.state == What.ASKED, NOT_ASKED),
        )
    )


def may_withdraw_claim(viewer: Viewer, claim: Claim) -> Ruling:
    """Tell whether a viewer may withdraw a claim: who made it, and whom it is about."""
    return all_of((yes_if(claim.waits, ANSWERED), _is_own(viewer, claim)))


def role_vouching(viewer: Viewer, claim: Claim) -> str:
    """Name the role in which a viewer vouches; the first that reaches the coder.

    Where nobody holds one that vouches for the kind, it is one that may record it.
    """
    vouching, needed = vouching_for(claim.kind), recorders(claim.kind)
    recording = (one.name for one in ROLES.values() if not one.permissions.isdisjoint(needed))
    roles = (*(vouching.roles if vouching else ()), *recording)
    return next((one for one in roles if viewer.reaches_as(claim.coder_id, [one])), "")


def _is_own(viewer: Viewer, claim: Claim) -> Ruling:
    is_own = viewer.is_self(claim.coder_id) or claim.by_id == viewer.account.pk
    return yes_if(is_own and viewer.reaches(claim.coder_id, P.SEE_FILE), NOT_YOURS)

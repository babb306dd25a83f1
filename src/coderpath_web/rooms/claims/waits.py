"""Claims as they wait in somebody's queue: to vouch for, to answer, and the own ones."""

from collections.abc import Iterator
from dataclasses import replace

from django.urls import reverse

from coderpath_web import clock
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.waiting import Waiting, WaitingKind, told, told_since
from coderpath_web.rooms.claims.enums import What
from coderpath_web.rooms.claims.inbox import own_waiting, to_vouch
from coderpath_web.rooms.claims.queries import answered_since
from coderpath_web.rooms.claims.told import ClaimTold, claims_told
from coderpath_web.ui.shell import Link

TO_VOUCH = WaitingKind(
    "claim",
    "Claim to vouch for",
    one="claim to vouch for",
    many="claims to vouch for",
    icon="upload",
)
TO_ANSWER = WaitingKind(
    "claim-asked",
    "Question about a claim",
    one="question about a claim",
    many="questions about claims",
    icon="pen",
)
OWN = WaitingKind("claim-made", "Your claim", one="claim of yours", many="claims of yours")
ANSWERED = WaitingKind(
    "claim-answered",
    "Your claim was answered",
    one="answer to a claim of yours",
    many="answers to claims of yours",
)
NOT_COUNTING = "It doesn’t count until someone vouches for it."
UNANSWERED = "It waits, and doesn’t count until you answer."


def claims_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Go through the claims that wait for a viewer, and those that the viewer waits for."""
    for one in claims_told(to_vouch(viewer)):
        what = f"{one.name}: {one.in_a_sentence}"
        yield replace(_waiting(TO_VOUCH, one, "Review and vouch"), what=what)
    for one in claims_told(own_waiting(viewer)):
        if one.claim.state == What.ASKED:
            yield replace(_waiting(TO_ANSWER, one, "Answer"), otherwise=UNANSWERED)
        else:
            yield replace(_waiting(OWN, one, "See the claim"), turn=f"Waits for {one.waits_for}")
    yield from _answers(viewer)


def _answers(viewer: Viewer) -> Iterator[Waiting]:
    coder = viewer.account.coder_id
    for one in claims_told(answered_since(coder, told_since(viewer.day))) if coder else ():
        if one.last:
            how = "was vouched for" if one.claim.state == What.VOUCHED else "was refused"
            why = f": “{one.last.said}”" if one.last.said else ""
            yield told(
                ANSWERED,
                str(one.claim.pk),
                f"{one.title} {how}",
                one.last.made_in,
                viewer.day,
                where=Link("See it", reverse("claim", args=[one.claim.pk])),
                says=f"{one.last.made_in.actor_name}{why}",
                about=one.claim.coder,
            )


def _waiting(kind: WaitingKind, one: ClaimTold, button: str) -> Waiting:
    newest = one.last.made_in if one.last else one.claim.made_in
    return Waiting(
        kind=kind,
        key=f"{one.claim.pk}.{len(one.steps)}",
        what=one.title,
        since=clock.day_of(newest.at),
        otherwise=NOT_COUNTING,
        where=Link(button, reverse("claim", args=[one.claim.pk])),
        says=_says(one),
        about=one.claim.coder,
    )


def _says(one: ClaimTold) -> str:
    if one.claim.state == What.ASKED and one.last:
        return f"{one.last.by.name} asks: {one.last.said}"
    number = len(one.claim.attachments.all())
    scans = {0: "no scan", 1: "a scan attached"}.get(number, f"{number} scans attached")
    return f"Source: {one.source}; {scans}"

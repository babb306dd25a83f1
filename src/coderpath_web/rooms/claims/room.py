"""What the frame knows of claims."""

from coderpath_web.access.about_facts import AboutFacts, about_kind
from coderpath_web.access.permissions import Permission
from coderpath_web.frame.room import PagePart, Place, Room, Task
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.claims.awaiting import awaited
from coderpath_web.rooms.claims.keeping import CLAIMS
from coderpath_web.rooms.claims.models import Attachment, Claim, ClaimStep
from coderpath_web.rooms.claims.offering import claims_answering
from coderpath_web.rooms.claims.pages.parts.shown import claimed_as, claims_about
from coderpath_web.rooms.claims.queries import whose
from coderpath_web.rooms.claims.rules import may_look_through_claims
from coderpath_web.rooms.claims.waits import ANSWERED, OWN, TO_ANSWER, TO_VOUCH, claims_waiting

ROOM = Room(
    package=__package__,
    places=(Place("Claims", "claims", (Permission.SEE_DECISIONS,), section=Section.DECISIONS),),
    under="waiting",
    own_under="record",
    whose=whose,
    takes=(Task("Claims, open and answered", "claims", may_look_through_claims),),
    offers=claims_answering,
    awaits=awaited,
    waits=(TO_VOUCH, TO_ANSWER, OWN, ANSWERED),
    waiting=claims_waiting,
    fact_parts=(PagePart("rooms/claims/pages/parts/claimed_as.html", claimed_as),),
    record_parts=(PagePart("rooms/claims/pages/parts/claims_about.html", claims_about),),
    about_facts=(
        AboutFacts(Claim, about_kind("kind", "coder")),
        AboutFacts(ClaimStep, about_kind("claim__kind", "claim__coder")),
        AboutFacts(Attachment, about_kind("claim__kind", "claim__coder")),
    ),
    keeps=(CLAIMS,),
    acts={
        "claim.erased": "erased a claim that was kept long enough",
        "claim.answered": "answered what was asked about a claim",
        "claim.asked": "asked for more about a claim",
        "claim.made": "claimed something",
        "claim.refused": "refused a claim",
        "claim.vouched": "vouched for a claim",
        "claim.withdrawn": "withdrew a claim",
    },
)

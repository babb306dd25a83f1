"""What the frame knows of disputes."""

from coderpath_web.access.about_facts import AboutFacts, about_fact
from coderpath_web.access.permissions import Permission
from coderpath_web.frame.room import PagePart, Place, Room, Task
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.disputes.keeping import DISPUTES
from coderpath_web.rooms.disputes.models import Dispute, DisputeAnswer
from coderpath_web.rooms.disputes.pages.parts.shown import disputes_of_coder, disputes_of_fact
from coderpath_web.rooms.disputes.queries import whose
from coderpath_web.rooms.disputes.rules import WITHHELD, may_look_through_disputes
from coderpath_web.rooms.disputes.waits import ANSWERED, OWN, TO_ANSWER, disputes_waiting

ROOM = Room(
    package=__package__,
    places=(Place("Disputes", "disputes", (Permission.SEE_DECISIONS,), section=Section.DECISIONS),),
    under="waiting",
    own_under="record",
    whose=whose,
    takes=(Task("Disputes, open and answered", "disputes", may_look_through_disputes),),
    waits=(TO_ANSWER, OWN, ANSWERED),
    waiting=disputes_waiting,
    fact_parts=(PagePart("rooms/disputes/pages/parts/of_fact.html", disputes_of_fact),),
    record_parts=(PagePart("rooms/disputes/pages/parts/of_coder.html", disputes_of_coder),),
    about_facts=(
        AboutFacts(Dispute, WITHHELD),
        AboutFacts(DisputeAnswer, about_fact("dispute__fact__", "dispute__instead__")),
    ),
    keeps=(DISPUTES,),
    acts={
        "dispute.erased": "erased a dispute that was kept long enough",
        "dispute.corrected": "corrected what was disputed",
        "dispute.raised": "disputed a fact",
        "dispute.upheld": "answered that a disputed fact stands",
        "dispute.withdrawn": "withdrew a dispute",
    },
)

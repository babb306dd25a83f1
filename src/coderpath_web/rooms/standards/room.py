"""What the frame knows of standards."""

from coderpath_web.access.about_facts import AboutFacts, about_fact
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.recording import may_set_standard_of
from coderpath_web.frame.room import PagePart, Place, Room, Task
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.standards.models import HowSet
from coderpath_web.rooms.standards.pages.effect.part import EFFECT
from coderpath_web.rooms.standards.pages.like_size.beside import beside_fact
from coderpath_web.rooms.standards.proposals import SETTING

ROOM = Room(
    package=__package__,
    places=(
        Place(
            "Standards",
            "facilities",
            (P.SEE_STANDARDS,),
            pages=("facilit", "standard"),
            section=Section.PATH,
        ),
    ),
    takes=(
        Task("Set a standard", "standard-new", may_set_standard_of),
        Task("Time study", "standard-study", may_set_standard_of),
    ),
    proposals=(SETTING,),
    proposal_parts=(EFFECT,),
    fact_parts=(PagePart("rooms/standards/pages/like_size/of_fact.html", beside_fact),),
    about_facts=(AboutFacts(HowSet, about_fact("replaced__")),),
    acts={
        "standards.explained": "said how a standard was set",
        "standards.proposed": "proposed a standard",
        "standards.set": "set a standard",
    },
)

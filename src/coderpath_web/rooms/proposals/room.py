"""What the frame knows of proposals."""

from coderpath_web.frame.room import Room, Task
from coderpath_web.rooms.proposals.rules import may_look_through
from coderpath_web.rooms.proposals.waits import TO_CONFIRM, proposals_waiting

ROOM = Room(
    package=__package__,
    under="waiting",
    takes=(Task("Proposals, also yours and settled ones", "proposals", may_look_through),),
    waits=(TO_CONFIRM,),
    waiting=proposals_waiting,
    acts={
        "proposal.confirmed": "confirmed what somebody proposed",
        "proposal.declined": "declined what somebody proposed",
        "proposal.withdrawn": "withdrew what they had proposed",
    },
)

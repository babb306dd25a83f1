"""What the frame knows of proposals."""

from coderpath_web.frame.room import Place, Room
from coderpath_web.rooms.proposals.rules import CONFIRMING
from coderpath_web.rooms.proposals.waits import TO_CONFIRM, proposals_waiting

ROOM = Room(
    package=__package__,
    places=(Place("To confirm", "proposals", CONFIRMING),),
    waits=(TO_CONFIRM,),
    waiting=proposals_waiting,
    acts={
        "proposal.confirmed": "confirmed what somebody proposed",
        "proposal.declined": "declined what somebody proposed",
        "proposal.withdrawn": "withdrew what they had proposed",
    },
)

"""What the frame knows of proposals."""

from coderpath_web.frame.room import Place, Room
from coderpath_web.rooms.proposals.inbox import count_to_confirm
from coderpath_web.rooms.proposals.rules import CONFIRMING

ROOM = Room(
    package=__package__,
    places=(Place("To confirm", "proposals", CONFIRMING, count=count_to_confirm),),
    acts={
        "proposal.confirmed": "confirmed what somebody proposed",
        "proposal.declined": "declined what somebody proposed",
        "proposal.withdrawn": "withdrew what they had proposed",
    },
)

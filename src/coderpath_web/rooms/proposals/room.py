"""What the frame knows of proposals."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.room import Place, Room
from coderpath_web.rooms.proposals.inbox import count_to_confirm

ROOM = Room(
    package=__package__,
    places=(
        Place(
            "To confirm",
            "proposals",
            (P.SET_STANDARDS, P.RECORD_FACTS, P.ADOPT_PATHS, P.MANAGE_ACCOUNTS),
            count=count_to_confirm,
        ),
    ),
    acts={
        "proposal.confirmed": "confirmed what somebody proposed",
        "proposal.declined": "declined what somebody proposed",
        "proposal.withdrawn": "withdrew what they had proposed",
    },
)

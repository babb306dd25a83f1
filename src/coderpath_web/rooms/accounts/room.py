"""What the frame knows of accounts."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.room import Place, Room
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.accounts.proposals import LINK

ROOM = Room(
    package=__package__,
    proposals=(LINK,),
    places=(Place("Accounts", "accounts", (P.MANAGE_ACCOUNTS, P.INVITE), section=Section.ADMIN),),
)

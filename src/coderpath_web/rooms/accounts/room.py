"""What the frame knows of accounts."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.room import Place, Room, Task
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.accounts.proposals import LINK

NOT_INVITING = "People are invited by whoever leads or keeps files, within their reach."


def may_invite_people(viewer: Viewer) -> Ruling:
    """Tell whether a viewer invites people at all; whom, the page asks of each."""
    return yes_if(viewer.may(P.INVITE), NOT_INVITING)


ROOM = Room(
    package=__package__,
    proposals=(LINK,),
    takes=(Task("Invite people", "invite", may_invite_people),),
    places=(Place("Accounts", "accounts", (P.MANAGE_ACCOUNTS, P.INVITE), section=Section.ADMIN),),
)

"""What the frame knows of exceptions; what they write into the journal is said in `decisions`."""

from coderpath_web.access.permissions import Permission
from coderpath_web.frame.room import Place, Room, Task
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.exceptions.rules import may_grant_to, may_list, may_open
from coderpath_web.rooms.exceptions.waits import ENDING, exceptions_ending

ROOM = Room(
    package=__package__,
    places=(
        Place("Exceptions", "exceptions", (Permission.SEE_DECISIONS,), section=Section.DECISIONS),
    ),
    under="waiting",
    takes=(
        Task("Exceptions", "exceptions", may_list),
        Task("Grant an exception", "exception-new", may_grant_to),
        Task("See the exception", "exception", may_open),
    ),
    waits=(ENDING,),
    waiting=exceptions_ending,
)

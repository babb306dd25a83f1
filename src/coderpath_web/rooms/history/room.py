"""What the frame knows of the journal."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.room import Place, Room
from coderpath_web.frame.sections import Section

ROOM = Room(
    package=__package__,
    places=(Place("Journal", "journal", (P.SEE_JOURNAL,), section=Section.ADMIN),),
)

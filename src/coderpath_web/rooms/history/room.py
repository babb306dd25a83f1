"""What the frame knows of the journal."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.room import Place, Room, Task
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.history.keeping import REASONS

NOT_READ = "Only compliance and administrators can read the journal."


def may_read_ledger(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may look at the ledger."""
    return yes_if(viewer.may(P.SEE_JOURNAL), NOT_READ)


ROOM = Room(
    package=__package__,
    keeps=(REASONS,),
    acts={"journal.erased": "erased a reason that was kept long enough"},
    places=(Place("Journal", "journal", (P.SEE_JOURNAL,), section=Section.ADMIN),),
    takes=(Task("See its entry in the ledger", "ledger", may_read_ledger),),
)

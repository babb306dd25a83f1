"""What the frame knows of the records of decisions."""

from coderpath_web.access.permissions import Permission
from coderpath_web.frame.room import Place, Room, Task
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.records.keeping import DECISIONS
from coderpath_web.rooms.records.rules import (
    may_list_decisions,
    may_open_record,
    may_see_decisions_of,
)

ROOM = Room(
    package=__package__,
    places=(
        Place("All decisions", "decisions", (Permission.SEE_DECISIONS,), section=Section.DECISIONS),
        Place(
            "Decisions in numbers",
            "decision-groups",
            (Permission.SEE_GROUPS,),
            section=Section.DECISIONS,
        ),
    ),
    under="waiting",
    keeps=(DECISIONS,),
    takes=(
        Task("See the record", "decision", may_open_record),
        Task("All decisions", "decisions", may_list_decisions),
        Task("Decisions", "decisions-of", may_see_decisions_of),
    ),
)

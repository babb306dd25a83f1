"""What the frame knows of the records of decisions."""

from coderpath_web.frame.room import Room, Task
from coderpath_web.rooms.records.rules import may_open_record, may_see_decisions_of

ROOM = Room(
    package=__package__,
    under="waiting",
    takes=(
        Task("See the record", "decision", may_open_record),
        Task("Decisions", "decisions-of", may_see_decisions_of),
    ),
)

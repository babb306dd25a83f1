"""What the frame knows of the work."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.room import Place, Room
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.work.stalled import TRAINING, training_waiting

ROOM = Room(
    package=__package__,
    places=(Place("Coverage", "coverage", (P.SEE_COVERAGE,), section=Section.TEAM),),
    waits=(TRAINING,),
    waiting=training_waiting,
)

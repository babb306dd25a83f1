"""What the frame knows of recording for a team."""

from coderpath_web.frame.room import Place, Room, Task
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.grid.rules import NEEDS, may_use

ROOM = Room(
    package=__package__,
    places=(Place("Record for a team", "grids", NEEDS, section=Section.TEAM),),
    takes=(Task("Record for a team", "grids", may_use),),
    acts={
        "team.recorded": "recorded facts for a team",
        "team.taken-back": "took back what was recorded for a team",
    },
)

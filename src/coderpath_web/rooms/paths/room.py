"""What the frame knows of paths."""

from coderpath_web.frame.room import Place, Room
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.paths.pages.today.today import what_it_changed
from coderpath_web.rooms.paths.proposals import ADOPTION

ROOM = Room(
    package=__package__,
    places=(Place("Paths", "paths", section=Section.PATH),),
    foot=(Place("Read the path", "paths"),),
    proposals=(ADOPTION,),
    today=what_it_changed,
    acts={
        "figures.released": "was the first to ask for new figures of groups",
        "path.adopted": "adopted a path",
        "path.proposed": "proposed a path",
        "path.withdrawn": "withdrew a path",
    },
)

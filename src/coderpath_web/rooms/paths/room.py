"""What the frame knows of paths."""

from coderpath_web.frame.room import Place, Room
from coderpath_web.rooms.paths.proposals import ADOPTION

ROOM = Room(
    package=__package__,
    places=(Place("Paths", "paths"),),
    foot=(Place("Read the path", "paths"),),
    proposals=(ADOPTION,),
    acts={
        "figures.released": "was the first to ask for new figures of groups",
        "path.adopted": "adopted a path",
        "path.proposed": "proposed a path",
        "path.withdrawn": "withdrew a path",
    },
)

"""What the frame knows of paths."""

from coderpath_web.frame.room import Place, Room

ROOM = Room(
    package=__package__,
    places=(Place("Paths", "paths"),),
    foot=(Place("Read the path", "paths"),),
    acts={"path.adopted": "adopted a path"},
)

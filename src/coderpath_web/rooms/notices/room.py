"""What the frame knows of what waits: its place, and how much there is."""

from coderpath_web.access.permissions import Permission
from coderpath_web.frame.room import Place, Room
from coderpath_web.rooms.notices.queue import count_waiting

ROOM = Room(
    package=__package__,
    places=(Place("Waiting", "waiting", tuple(Permission), count=count_waiting),),
)

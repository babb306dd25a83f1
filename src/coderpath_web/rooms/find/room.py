"""What the frame knows of finding people."""

from coderpath_web.frame.room import Room, Task
from coderpath_web.rooms.find.rules import may_find

ROOM = Room(package=__package__, takes=(Task("Find a person", "find", may_find),))

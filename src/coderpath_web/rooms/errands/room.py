"""What the frame knows of errands."""

from coderpath_web.frame.room import Room

ROOM = Room(package=__package__)

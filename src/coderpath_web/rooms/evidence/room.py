"""What the frame knows of evidence."""

from coderpath_web.frame.room import CoderPage, Room

ROOM = Room(
    package=__package__,
    under="board",
    coder_pages=(CoderPage("Record", "record", "My record"),),
)

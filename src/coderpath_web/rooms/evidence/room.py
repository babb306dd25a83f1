"""What the frame knows of evidence."""

from coderpath_web.frame.room import CoderPage, Room
from coderpath_web.rooms.evidence.recording import forms_answering

ROOM = Room(
    package=__package__,
    under="board",
    coder_pages=(CoderPage("Record", "record", "My record"),),
    offers=forms_answering,
)

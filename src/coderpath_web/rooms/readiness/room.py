"""What the frame knows of readiness."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.room import CoderPage, Place, Room

ROOM = Room(
    package=__package__,
    places=(Place("Readiness", "board", (P.SEE_BOARD,)),),
    coder_pages=(
        CoderPage("Path", "my-path", "My path"),
        CoderPage("Try it", "try-it"),
        CoderPage("One-to-one", "one-to-one"),
    ),
)

"""What the frame knows of readiness."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.room import CoderPage, Place, Room
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.readiness.keeping import KEEP, keeps_waiting
from coderpath_web.rooms.readiness.pages.monday import monday
from coderpath_web.rooms.readiness.pages.today.parts import parts

ROOM = Room(
    package=__package__,
    places=(Place("Readiness", "board", (P.SEE_BOARD,), section=Section.TEAM),),
    coder_pages=(
        CoderPage("Path", "my-path", "My path"),
        CoderPage("Try it", "try-it"),
        CoderPage("One-to-one", "one-to-one"),
    ),
    waits=(KEEP,),
    waiting=keeps_waiting,
    figures=monday,
    today=parts,
)

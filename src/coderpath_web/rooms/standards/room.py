"""What the frame knows of standards."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.room import Place, Room
from coderpath_web.frame.sections import Section

ROOM = Room(
    package=__package__,
    places=(
        Place(
            "Standards",
            "facilities",
            (P.SEE_STANDARDS,),
            pages=("facilit", "standard"),
            section=Section.PATH,
        ),
    ),
)

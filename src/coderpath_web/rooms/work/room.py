"""What the frame knows of the work."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.room import Place, Room

ROOM = Room(
    package=__package__,
    places=(
        Place("Coverage", "coverage", (P.SEE_COVERAGE,)),
        Place("Standards", "facilities", (P.SEE_STANDARDS,), pages=("facilit", "standard")),
    ),
)

"""What the frame knows of placement."""

from coderpath_web.access.permissions import Permission
from coderpath_web.frame.room import Place, Room
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.placement.keeping import CANDIDATES
from coderpath_web.rooms.placement.waits import TO_ERASE, TO_INVITE, TO_PLACE, candidates_waiting

ROOM = Room(
    package=__package__,
    places=(
        Place("Candidates", "candidates", (Permission.PLACE_HIRES,), section=Section.DECISIONS),
    ),
    waits=(TO_PLACE, TO_INVITE, TO_ERASE),
    waiting=candidates_waiting,
    keeps=(CANDIDATES,),
    acts={
        "candidate.added": "added a candidate",
        "candidate.closed": "closed a candidate who was not hired",
        "candidate.erased": "erased the details of a candidate",
        "candidate.held": "held the details of a candidate, so that they are not erased",
        "candidate.hired": "hired a candidate",
        "candidate.released": "lifted a hold on a candidate",
        "candidate.told": "changed the qualifications of a candidate",
    },
)

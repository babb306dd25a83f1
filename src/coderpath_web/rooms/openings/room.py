"""What the frame knows of openings."""

from coderpath_web.frame.room import Place, Room
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.openings.keeping import APPLICATIONS
from coderpath_web.rooms.openings.pages.own_applications.own_applications import own_applications
from coderpath_web.rooms.openings.published import open_positions
from coderpath_web.rooms.openings.queries import asked_on
from coderpath_web.rooms.openings.waits import (
    ANSWERED,
    TO_APPLY,
    TO_ERASE,
    TO_FILL,
    openings_waiting,
)

ROOM = Room(
    package=__package__,
    places=(Place("Openings", "openings", section=Section.DECISIONS),),
    waits=(ANSWERED, TO_FILL, TO_APPLY, TO_ERASE),
    waiting=openings_waiting,
    open_positions=open_positions,
    today=own_applications,
    asked_on=asked_on,
    keeps=(APPLICATIONS,),
    acts={
        "opening.answered": "told an applicant that somebody else was chosen, or nobody",
        "opening.applied": "applied for an opening",
        "opening.closed": "closed an opening without a choice",
        "opening.erased": "erased what was known of applicants",
        "opening.held": "held applications, so that they are not erased",
        "opening.released": "lifted a hold on applications",
        "opening.filled": "filled an opening",
        "opening.posted": "posted an opening",
        "opening.shortlisted": "put an applicant on the short list",
        "opening.withdrawn": "withdrew an application",
    },
)

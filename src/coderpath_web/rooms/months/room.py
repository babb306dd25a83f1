"""What the frame knows of months."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.room import CoderPage, PagePart, Place, Room
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.months.pages.parts.of_fact import month_of_fact
from coderpath_web.rooms.months.rules import NEEDS
from coderpath_web.rooms.months.waits import ANSWERED, TO_ANSWER, TO_SUBMIT, months_waiting

ROOM = Room(
    package=__package__,
    places=(
        Place("Months", "months", NEEDS, section=Section.TEAM),
        Place("Mix", "months-mix", (P.SEE_BOARD,), pages=("months-mix",), section=Section.TEAM),
        Place(
            "Hospitals",
            "months-facilities",
            (P.COMPARE_FACILITIES,),
            pages=("months-facilities",),
            section=Section.TEAM,
        ),
    ),
    coder_pages=(CoderPage("Months", "months-of"),),
    own_under="my-path",
    fact_parts=(PagePart("rooms/months/pages/parts/of_fact.html", month_of_fact),),
    waits=(TO_SUBMIT, TO_ANSWER, ANSWERED),
    waiting=months_waiting,
    acts={
        "mix.answered": "said what explains their mix of records",
        "month.confirmed": "confirmed months",
        "month.lapsed": "put months on file as submitted",
        "month.returned": "returned a month",
        "month.submitted": "submitted a month",
    },
)

"""What the frame knows of evidence."""

from coderpath_web.access.recording import may_change_facilities
from coderpath_web.facts.queries import whose_fact
from coderpath_web.frame.room import CoderPage, Room, Task
from coderpath_web.rooms.evidence.proposals import CHANGE
from coderpath_web.rooms.evidence.recording import forms_answering
from coderpath_web.rooms.evidence.rules import may_hire, may_record_row

ROOM = Room(
    package=__package__,
    under="board",
    coder_pages=(CoderPage("Record", "record", "My record"),),
    whose=whose_fact,
    offers=forms_answering,
    takes=(
        Task("Add a coder", "coder-new", may_hire),
        Task("Record a fact", "fact-new", may_record_row),
        Task("Add a facility", "facility-new", may_change_facilities),
    ),
    proposals=(CHANGE,),
    acts={
        "facts.corrected": "corrected a fact",
        "facts.proposed": "proposed a change of facts",
        "facts.recorded": "recorded facts",
        "facts.retracted": "retracted facts",
    },
)

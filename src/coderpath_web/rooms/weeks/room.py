"""What the frame knows of time."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.room import CoderPage, Place, Room, Task
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.weeks.rules import may_import_time, may_open_time
from coderpath_web.rooms.weeks.waits import WEEK_CHANGED, WEEK_OPEN, weeks_waiting

ROOM = Room(
    package=__package__,
    places=(Place("Time", "team-time", (P.RECORD_FACTS,), section=Section.TEAM),),
    takes=(
        Task("Import time", "time-imports", may_import_time),
        Task("See the weeks", "time", may_open_time),
    ),
    coder_pages=(CoderPage("Time", "time", "My time"),),
    waits=(WEEK_OPEN, WEEK_CHANGED),
    waiting=weeks_waiting,
    acts={
        "time.imported": "imported time",
        "time.import-undone": "undid an import of time",
        "time.recorded": "entered time of a week",
        "time.corrected": "entered or corrected the time of somebody’s week",
        "time.removed": "removed the time of a week",
    },
)

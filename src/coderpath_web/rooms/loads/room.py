"""What the frame knows of loads of coded records."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.room import Place, Room, Task
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.loads.rules import may_load

ROOM = Room(
    package=__package__,
    places=(
        Place(
            "Coded records",
            "loads",
            (P.IMPORT_FACTS,),
            pages=("load", "coded-record"),
            section=Section.ADMIN,
        ),
    ),
    takes=(Task("Load coded records", "load-new", may_load),),
    acts={
        "records.loaded": "loaded coded records",
        "records.undone": "undid a load of coded records",
    },
)

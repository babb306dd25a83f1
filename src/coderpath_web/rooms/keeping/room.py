"""What the frame knows of keeping."""

from coderpath_web.access.permissions import Permission
from coderpath_web.frame.room import Place, Room, Task
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.keeping.rules import may_see_keeping

ROOM = Room(
    package=__package__,
    places=(Place("Retention", "keeping", (Permission.SETTLE_DECIDERS,), section=Section.ADMIN),),
    takes=(Task("Records retention", "keeping", may_see_keeping),),
    acts={
        "keeping.erased": "erased records whose retention period ended",
        "keeping.held": "placed a hold on all records about a coder",
        "keeping.released": "released a hold on all records about a coder",
    },
)

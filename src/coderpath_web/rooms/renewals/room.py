"""What the frame knows of renewals."""

from coderpath_web.frame.room import Room, Task
from coderpath_web.rooms.renewals.rules import may_look_ahead

ROOM = Room(
    package=__package__,
    under="board",
    takes=(Task("Certificates", "certificates", may_look_ahead),),
)

"""What the frame knows of renewals."""

from coderpath_web.frame.room import Room, Task
from coderpath_web.rooms.renewals.rules import may_look_ahead
from coderpath_web.rooms.renewals.waits import CREDENTIAL, certificates_waiting

ROOM = Room(
    package=__package__,
    under="board",
    takes=(Task("Certificates", "certificates", may_look_ahead),),
    waits=(CREDENTIAL,),
    waiting=certificates_waiting,
)

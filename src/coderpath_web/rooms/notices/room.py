"""What the frame knows of what waits: its place, how much there is, and what is told by mail."""

from coderpath_web.access.permissions import Permission
from coderpath_web.frame.room import Place, Room, Task
from coderpath_web.rooms.notices.counted import count_in_the_bar
from coderpath_web.rooms.notices.rules import may_choose_mail

ROOM = Room(
    package=__package__,
    places=(Place("To do", "waiting", tuple(Permission), count=count_in_the_bar),),
    takes=(Task("Email notices", "mail", may_choose_mail),),
    acts={"mail.chosen": "changed which emails they get"},
)

"""What the frame knows of handing over."""

from coderpath_web.frame.room import Place, Room, Task
from coderpath_web.frame.sections import Section
from coderpath_web.rooms.handover.rules import NEEDS, may_hand_over
from coderpath_web.rooms.handover.waits import COMES, teams_coming

ROOM = Room(
    package=__package__,
    places=(Place("Hand over a team", "hand-over", NEEDS, section=Section.TEAM),),
    takes=(
        Task("Hand over a team", "hand-over", may_hand_over),
        Task("Hand over the team", "hand-over-team", may_hand_over),
    ),
    waits=(COMES,),
    waiting=teams_coming,
    acts={"team.handed-over": "handed over a team to"},
)

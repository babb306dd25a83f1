"""What the frame knows of the moves that a new path proposes."""

from coderpath_web.frame.room import Room, Task
from coderpath_web.rooms.moves.rules import may_open_moves
from coderpath_web.rooms.moves.waits import CONFIRMING, MOVED, moves_waiting

ROOM = Room(
    package=__package__,
    under="paths",
    takes=(Task("Moves it proposes", "moves", may_open_moves),),
    waits=(CONFIRMING, MOVED),
    waiting=moves_waiting,
    acts={
        "moves.confirmed": "confirmed a move that a path proposed",
        "moves.held-back": "put a move that a path proposed on hold",
        "moves.taken-up": "released a move that was on hold",
    },
)

"""Who sees what a new path proposes, confirms a line, and holds one back."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.ruling import Ruling, all_of, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.rooms.moves.enums import MOVES, Kind
from coderpath_web.rooms.moves.queries import path_with_moves

NOT_SEEN = "You can see proposed moves only for coders you can see."
NOT_CONFIRMING = "Moves are confirmed by the coder’s supervisor or by HR."
OTHER_LEVEL = "A move to another level is confirmed by a regional manager or an HR partner."
OWN_LINE = "This line is your own; someone else has to confirm it."
NO_LEVEL = "No level matches, so there is nothing to confirm."


def may_see_moves(viewer: Viewer) -> Ruling:
    """Tell whether a viewer sees lines at all, of whomever they reach."""
    return yes_if(viewer.may(P.SEE_DECISIONS), NOT_SEEN)


def may_open_moves(viewer: Viewer, name: str) -> Ruling:
    """Tell whether a viewer may open the list of an adopted path, by its name."""
    there = path_with_moves(name, viewer.day)
    has_any = there is not None and bool(there.replaces)
    return all_of((may_see_moves(viewer), yes_if(has_any, NOT_SEEN)))


def may_hold_back(viewer: Viewer, coder: int) -> Ruling:
    """Tell whether a viewer may hold back lines of a coder, and take them up again."""
    return all_of(
        (
            yes_if(not viewer.is_self(coder), OWN_LINE),
            yes_if(viewer.reaches(coder, P.CONFIRM_MOVES), NOT_CONFIRMING),
        )
    )


def may_confirm(viewer: Viewer, coder: int, kind: Kind) -> Ruling:
    """Tell whether a viewer may confirm a line: a new level takes whoever decides on levels."""
    to_another = kind is not Kind.RENAMED
    return all_of(
        (
            may_hold_back(viewer, coder),
            yes_if(kind in MOVES, NO_LEVEL),
            yes_if(not to_another or viewer.reaches(coder, P.PLACE_HIRES), OTHER_LEVEL),
        )
    )

"""Who may see how many people work somewhere."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.viewer import Viewer

NAMING = (P.SEE_FILE, P.SEE_BOARD, P.SEE_COVERAGE)
"""What shows the people of a place by name."""


def may_count(viewer: Viewer, facility: int) -> Ruling:
    """Tell whether a viewer may count the people of a facility: whoever sees them by name.

    A count that changes from one day to the next tells of one person.
    """
    reached = viewer.facilities(*NAMING)
    return yes_if(
        reached is EVERYONE or facility in reached,
        "People are counted for whoever may see them by name.",
    )

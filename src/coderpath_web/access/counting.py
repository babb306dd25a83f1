"""Who may count the people of a place, as several rooms have to ask."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.viewer import Viewer

NAMING = (P.SEE_FILE, P.SEE_BOARD, P.SEE_COVERAGE)
"""What shows the people of a place by name."""


def may_name(viewer: Viewer) -> bool:
    """Tell whether a viewer sees anybody else by name: for anybody else people are not counted."""
    return any(viewer.may_beyond_own(one) for one in NAMING)


def may_count(viewer: Viewer, facility: int | None) -> Ruling:
    """Tell whether a viewer may count the people of a facility, or of all of them when None.

    Whoever sees them by name may: for anybody else a count tells of one person once it changes.
    """
    reached = viewer.facilities(*NAMING)
    return yes_if(
        reached is EVERYONE or facility in reached,
        "Counts of people are shown only to those who may see them by name.",
    )

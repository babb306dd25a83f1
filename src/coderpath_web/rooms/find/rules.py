"""Who may look for people, and on which page each of them may be opened."""

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.viewer import Viewer

SEES = (P.SEE_FILE, P.SEE_BOARD, P.SEE_COVERAGE)
"""What lets somebody know that a person is there."""


def may_find(viewer: Viewer) -> Ruling:
    """Tell whether a viewer sees others than themselves by name."""
    return yes_if(
        any(viewer.may_beyond_own(one) for one in SEES),
        "Only people who see files, the board or coverage can search for people.",
    )

"""Whether somebody may record a kind of fact about a coder: the one rule, for every room."""

from coderpath_web.access.answering import asking
from coderpath_web.access.recording import recorders
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.second import OWN_FACTS, is_there_another
from coderpath_web.access.viewer import Viewer
from coderpath_web.people.models import Coder


def may_record(viewer: Viewer, kind: str, coder: Coder | int | None) -> Ruling:
    """Tell whether the viewer may record, correct and retract a kind about a coder.

    About themselves only who reaches themselves, until somebody else could.
    """
    is_reached = viewer.reaches(coder, *recorders(kind))
    if viewer.is_self(coder) and not (is_reached and _is_only_one(viewer, kind)):
        return Ruling(OWN_FACTS)
    return yes_if(is_reached, "You can record this only about coders within your reach.")


def _is_only_one(viewer: Viewer, kind: str) -> bool:
    own = asking(*recorders(kind), coder=viewer.account.coder_id)
    return not is_there_another(viewer, [own])

"""Who may adopt a path, alone or with a second person, or withdraw one."""

from coderpath_web.access.answering import asking
from coderpath_web.access.permissions import Permission
from coderpath_web.access.ruling import Ruling, all_of, yes_if
from coderpath_web.access.second import is_there_another, is_there_another_untouched
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.models import PathDocument

ADOPTING = (asking(Permission.CONFIRM_PATHS, anywhere=True),)
"""What whoever confirms a path must be allowed, one of these."""
WITHDRAWING = (asking(Permission.ADOPT_PATHS, anywhere=True),)
"""What whoever withdraws one must be allowed."""
FOR_TWO = "A path judges everyone, so a second person who can confirm paths has to confirm it."
OWN_PATH = "This path judges you too, so somebody it does not judge has to withdraw it."
IN_FORCE = "This path is already in force. Adopt another one to replace it from a later day."


def may_adopt(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may adopt path documents, be it with a second person."""
    return yes_if(
        viewer.may(Permission.ADOPT_PATHS), "Your roles do not include adopting path documents."
    )


def may_adopt_alone(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may adopt a path at once: until somebody else could confirm it."""
    return all_of((may_adopt(viewer), yes_if(not is_there_another(viewer, ADOPTING), FOR_TWO)))


def may_withdraw_path(viewer: Viewer, document: PathDocument) -> Ruling:
    """Tell whether a viewer may withdraw a path, which only can be before it is in force.

    A coder leaves it to somebody whom the path does not judge, where there is one.
    """
    return all_of(
        (
            may_adopt(viewer),
            yes_if(document.withdrawn_in_id is None, "This path was already withdrawn."),
            yes_if(document.effective > viewer.day, IN_FORCE),
            yes_if(not is_there_another_untouched(viewer, WITHDRAWING), OWN_PATH),
        )
    )

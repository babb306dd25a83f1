"""Who may open the form of an exception, and who may see one."""

from coderpath_web.access.permissions import Permission
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.decisions.queries import exceptions
from coderpath_web.decisions.rules import NOT_GRANTING, may_grant, may_see_decisions
from coderpath_web.people.models import Coder

NOT_THERE = "There is no such exception among the people you can see."


def may_grant_to(viewer: Viewer, code: str, level: str, rule: str) -> Ruling:
    """Tell whether a viewer may grant an exception to the coder with a code."""
    del level, rule  # whatever the path asks can be excepted
    coder = Coder.objects.filter(code=code).first()
    return may_grant(viewer, coder) if coder else Ruling(NOT_GRANTING)


def may_list(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may list the exceptions within their reach."""
    return yes_if(viewer.may(Permission.SEE_DECISIONS), NOT_THERE)


def may_open(viewer: Viewer, exception: int) -> Ruling:
    """Tell whether a viewer may see an exception, by its number."""
    found = exceptions().filter(pk=exception).first()
    return may_see_decisions(viewer, found.coder_id) if found else Ruling(NOT_THERE)

"""Who may see the record of a decision, and take it along whole."""

from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.permissions import Permission
from coderpath_web.access.ruling import Ruling, all_of, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.decisions.models import DecisionRecord
from coderpath_web.decisions.rules import may_see_decisions
from coderpath_web.people.models import Coder

NOT_THERE = "There is no such decision among the people you can see."
NOT_WHOLE = (
    "The file holds every fact, personnel records too, which are not shown to your role about "
    "this coder."
)


def may_open_record(viewer: Viewer, number: int) -> Ruling:
    """Tell whether a viewer may see the record of a decision, by its number."""
    found = DecisionRecord.objects.filter(pk=number).first()
    return may_see_decisions(viewer, found.coder_id) if found else Ruling(NOT_THERE)


def may_list_decisions(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may list the decisions about everybody they reach."""
    return yes_if(viewer.may(Permission.SEE_DECISIONS), NOT_THERE)


def may_see_decisions_of(viewer: Viewer, code: str) -> Ruling:
    """Tell whether a viewer may see what was decided about a coder, by the code."""
    coder = Coder.objects.filter(code=code).first()
    return may_see_decisions(viewer, coder) if coder else Ruling(NOT_THERE)


def may_take_along(viewer: Viewer, record: DecisionRecord) -> Ruling:
    """Tell whether a viewer may have a decision with every fact: who is shown all of the coder."""
    is_shown = not withheld_about(viewer, record.coder_id)
    return all_of((may_see_decisions(viewer, record.coder_id), yes_if(is_shown, NOT_WHOLE)))

"""Who may put what on file, as several rooms have to ask."""

from coderpath.facts.kind import Recorder
from coderpath.facts.kinds import KINDS
from coderpath.facts.standards import CORPORATE
from coderpath_web.access.permissions import Permission
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.ruling import Ruling, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.people.models import Facility

NOWHERE = 0
NOT_REACHED = "You can record this only about coders and facilities within your reach."

RECORDERS = {
    Recorder.FILES: (Permission.RECORD_FACTS,),
    Recorder.TRAINING: (Permission.RECORD_FACTS, Permission.RECORD_TRAINING),
    Recorder.REVIEWS: (Permission.RECORD_FACTS, Permission.RECORD_REVIEWS),
}


def recorders(kind: str) -> tuple[Permission, ...]:
    """Give the permissions of which any allows to record a kind about a coder."""
    return RECORDERS[KINDS[kind].recorder]


def may_set_standard(viewer: Viewer, facility: int | None) -> Ruling:
    """Tell whether the viewer sets standards of a facility; None: the corporate ones."""
    reached = viewer.facilities(Permission.SET_STANDARDS)
    return yes_if(
        reached is EVERYONE or (facility is not None and facility in reached),
        "You can set standards only of facilities within your reach.",
    )


def may_set_standard_of(viewer: Viewer, code: str) -> Ruling:
    """Tell whether a viewer may set standards of a facility by its code, or the corporate ones."""
    if code == CORPORATE:
        return may_set_standard(viewer, None)
    facility = Facility.objects.filter(code=code).first()
    # A facility that is not there has a number that no facility has: as much is asked of both.
    ruling = may_set_standard(viewer, facility.pk if facility else NOWHERE)
    return ruling if facility else Ruling(NOT_REACHED)


def may_change_facilities(viewer: Viewer) -> Ruling:
    """Tell whether the viewer's reach is everything: moving a facility moves whom others see."""
    widest = EVERYONE in (
        viewer.facilities(Permission.RECORD_FACTS),
        viewer.facilities(Permission.SET_STANDARDS),
    )
    return yes_if(widest, "Only people who reach the whole organization can change facilities.")

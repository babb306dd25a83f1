"""Who may record, correct and retract what: nobody about themselves."""

from django.db.models import Q
from django.http import Http404

from coderpath.facts.kind import Recorder
from coderpath.facts.kinds import KINDS
from coderpath_web.access.permissions import Permission
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.models import Fact

RECORDERS = {
    Recorder.FILES: (Permission.RECORD_FACTS,),
    Recorder.TRAINING: (Permission.RECORD_FACTS, Permission.RECORD_TRAINING),
    Recorder.REVIEWS: (Permission.RECORD_FACTS, Permission.RECORD_REVIEWS),
}
WORK = ("coders", "positions", "productivity")


def recorders(kind: str) -> tuple[Permission, ...]:
    """Give the permissions of which any allows to record a kind about a coder."""
    return RECORDERS[KINDS[kind].recorder]


def may_change(viewer: Viewer, fact: Fact) -> bool:
    """Tell whether the viewer may correct or retract a fact."""
    if fact.kind == "facilities":
        return may_add_facilities(viewer)
    if fact.kind == "standards":
        return may_set_standard(viewer, fact.facility_id)
    if fact.coder_id is None or viewer.is_self(fact.coder_id):
        return False
    return viewer.reaches(fact.coder_id, *recorders(fact.kind))


def may_set_standard(viewer: Viewer, facility: int | None) -> bool:
    """Tell whether the viewer sets standards of a facility; None: the corporate ones."""
    reached = viewer.facilities(Permission.SET_STANDARDS)
    return reached is EVERYONE or (facility is not None and facility in reached)


def may_add_facilities(viewer: Viewer) -> bool:
    """Tell whether the viewer's reach is the whole organisation."""
    return EVERYONE in (
        viewer.facilities(Permission.RECORD_FACTS),
        viewer.facilities(Permission.SET_STANDARDS),
    )


def fact_or_404(viewer: Viewer, number: int) -> Fact:
    """Give a fact that the viewer may see, with everything that a page says of it."""
    facts = Fact.objects.select_related(
        "coder", "facility", "to", "recorded_in__actor", "retracted_in__actor"
    )
    fact = facts.filter(pk=number).first()
    if fact is None or not _may_see(viewer, fact):
        raise Http404
    return fact


def _may_see(viewer: Viewer, fact: Fact) -> bool:
    if fact.coder_id is not None:
        return viewer.reaches(fact.coder_id, Permission.SEE_FILE)
    if fact.facility_id is None:
        return viewer.may(Permission.SEE_STANDARDS, Permission.SEE_FILE)
    reached = viewer.facilities(Permission.SEE_STANDARDS, Permission.SET_STANDARDS)
    if reached is EVERYONE or fact.facility_id in reached:
        return True
    return viewer.may(Permission.SEE_FILE) and _works_there(
        viewer.coders(Permission.SEE_FILE), fact.facility_id
    )


def _works_there(coders: set[int] | None, facility: int) -> bool:
    """Tell whether somebody whose file the viewer sees is measured or employed there."""
    there = Q() if coders is EVERYONE else Q(coder__in=coders)
    return Fact.objects.filter(there, facility=facility, kind__in=WORK).exists()

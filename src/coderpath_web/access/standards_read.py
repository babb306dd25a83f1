"""Whose standards a viewer may read: those of the facilities in reach, and of those in reach."""

from django.http import Http404

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.models import EMPLOYMENT, Fact
from coderpath_web.people.models import Facility


def standards_read(viewer: Viewer) -> set[int] | None:
    """Give the facilities whose standards a viewer may read; None for all.

    Whoever leads a team reads those that its people are measured by: where they are employed, hold
    a position or have work on file.
    """
    reached = viewer.facilities(P.SEE_STANDARDS)
    if reached is EVERYONE:
        return EVERYONE
    coders = viewer.coders(P.SEE_STANDARDS)
    theirs = Fact.objects.filter(
        coder__in=coders or (), kind__in=(*EMPLOYMENT, "productivity"), retracted_at=None
    )
    there = theirs.exclude(facility=None).order_by().values_list("facility_id", flat=True)
    return reached | set(there.distinct())


def read_facility_or_404(viewer: Viewer, code: str) -> Facility:
    """Give a facility whose standards a viewer may read; any other is not there."""
    viewer.need(P.SEE_STANDARDS)
    read, facility = standards_read(viewer), Facility.objects.filter(code=code).first()
    if facility is None or (read is not EVERYONE and facility.pk not in read):
        raise Http404
    return facility

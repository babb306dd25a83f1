"""Facts that stay between a coder, whoever leads them, and HR."""

from django.db.models import Q

from coderpath_web.access.confidential import KEPT_WITH_HR, personnel_seen
from coderpath_web.access.reach import EVERYONE


def withheld_from(viewer):
    """Narrow facts to those that a viewer is not shown."""
    seen = personnel_seen(viewer)
    others = Q(pk__in=()) if seen is EVERYONE else ~Q(coder__in=seen)
    return Q(kind__in=KEPT_WITH_HR) & others

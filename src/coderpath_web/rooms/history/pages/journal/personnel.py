"""Entries about personnel records: to some, it is told that there is one, and no more."""

from django.db.models import Q

from coderpath_web.access.confidential import KEPT_WITH_HR, personnel_seen
from coderpath_web.access.reach import EVERYONE
from coderpath_web.facts.models import Fact

WITHHELD = "About personnel records, which your role does not show"
"""Instead of the reason and the details."""


def withheld_from(viewer):
    """Narrow facts to those that a viewer is not shown."""
    seen = personnel_seen(viewer)
    others = Q(pk__in=()) if seen is EVERYONE else ~Q(coder__in=seen)
    return Q(kind__in=KEPT_WITH_HR) & others


def entries_withheld(viewer):
    """Give the entries that put on file or took back what a viewer is not shown, imports aside.

    An import counts what it brought about many people, and tells of nobody.
    """
    facts = Fact.objects.filter(withheld_from(viewer))
    recorded = facts.exclude(recorded_in__action__startswith="import")
    retracted = facts.exclude(retracted_in=None)
    retracted = retracted.exclude(retracted_in__action__startswith="import")
    found = recorded.values_list("recorded_in").union(retracted.values_list("retracted_in"))
    return {number for (number,) in found}

"""Which imports somebody sees: the own ones; all, where the reach is everyone."""

from django.db.models import Q
from django.shortcuts import get_object_or_404

from coderpath_web.access.permissions import Permission as P
from coderpath_web.intake.models import Import


def imports_seen(viewer):
    """Give the imports that somebody sees, the newest first."""
    everyone = viewer.coders(P.IMPORT_FACTS) is None
    seen = Q() if everyone else Q(by=viewer.account)
    return Import.objects.filter(seen).select_related("by", "entry", "undone").order_by("-pk")


def import_or_404(request, number):
    """Give an import that the viewer sees."""
    request.viewer.need(P.IMPORT_FACTS)
    return get_object_or_404(imports_seen(request.viewer), pk=number)


def is_own(request, one):
    """Tell whether the viewer brought the files: only that account saves them."""
    return one.by_id == request.viewer.account.pk

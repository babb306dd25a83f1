"""Which imports somebody sees: the own ones; all, where the reach is everyone."""

from django.db.models import Q
from django.shortcuts import get_object_or_404

from coderpath_web.access.permissions import Permission as P
from coderpath_web.people.models import Coder
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.rules import may_import

OUT_OF_REACH = "outside your reach"


def imports_seen(viewer):
    """Give the imports that somebody sees, the newest first."""
    everyone = viewer.coders(P.IMPORT_FACTS) is None
    seen = Q() if everyone else Q(by=viewer.account)
    return Import.objects.filter(seen).select_related("by", "entry", "undone").order_by("-pk")


def import_or_404(request, number):
    """Give an import that the viewer sees."""
    may_import(request.viewer).or_refuse()
    return get_object_or_404(imports_seen(request.viewer), pk=number)


def facts_reached(viewer):
    """Say which facts somebody may import today: an import stays, and the reach may shrink."""
    coders, places = viewer.coders(P.IMPORT_FACTS), viewer.facilities(P.IMPORT_FACTS)
    if coders is None:
        return Q()
    there = Q(coder=None) if places is None else Q(coder=None, facility__in=places)
    return Q(coder__in=coders) | there | Q(coder=None, facility=None)


def is_reached(viewer):
    """Give a function that tells of a row of an upload whether its coder is within reach today.

    A coder who is not on file yet is nobody else's; what is about no coder was in the file.
    """
    away = _away(viewer)
    return lambda row: row["new"].get("coder", "") not in away


def without_others(viewer):
    """Give a function that takes whoever is out of reach out of the texts of a row on file."""
    away = _away(viewer) - {getattr(viewer.account.coder, "code", "")}

    def shown(texts):
        return {**texts, "to": OUT_OF_REACH} if texts.get("to") in away else texts

    return shown


def _away(viewer):
    coders = viewer.coders(P.IMPORT_FACTS)
    if coders is None:
        return frozenset()
    return frozenset(Coder.objects.exclude(pk__in=coders).values_list("code", flat=True))

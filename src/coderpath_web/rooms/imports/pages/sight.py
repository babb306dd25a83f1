"""Which imports somebody sees: the own ones; all, where the reach is everyone."""

from django.db.models import Q
from django.shortcuts import get_object_or_404

from coderpath_web.access.permissions import Permission as P
from coderpath_web.people.models import Coder
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.rules import may_import

NOT_SHOWN = "not shown to you"


def imports_seen(viewer):
    """Give the imports that somebody sees, the newest first."""
    everyone = viewer.coders(P.IMPORT_FACTS) is None
    seen = Q() if everyone else Q(by=viewer.account)
    return Import.objects.filter(seen).select_related("by", "entry", "undone").order_by("-pk")


def import_or_404(request, number):
    """Give an import that the viewer sees."""
    may_import(request.viewer).or_refuse()
    return get_object_or_404(imports_seen(request.viewer), pk=number)


def facts_reached(viewer, *, taken_back=False):
    """Say which facts somebody may import today: an import stays, and the reach may shrink.

    What was taken back was on file before, so it is shown to whoever may see the files.
    """
    coders = viewer.coders(P.SEE_FILE if taken_back else P.IMPORT_FACTS)
    places = viewer.facilities(P.IMPORT_FACTS)
    about = ~Q(coder=None) if coders is None else Q(coder__in=coders)
    there = Q(coder=None) if places is None else Q(coder=None, facility__in=places)
    return about | there | Q(coder=None, facility=None)


def is_reached(viewer, permission=P.IMPORT_FACTS):
    """Give a function that tells of a row of an upload whether its coder is within reach today.

    A coder who is not on file yet is nobody else's; what is about no coder was in the file.
    """
    away = _away(viewer, permission)
    return lambda row: row["new"].get("coder", "") not in away


def without_others(viewer):
    """Give a function that leaves of the texts of a row on file what its reader may see."""
    away = _away(viewer, P.SEE_FILE)
    own = getattr(viewer.account.coder, "code", "")

    def shown(texts):
        if texts.get("coder", "") in away:
            return dict.fromkeys(texts, NOT_SHOWN)
        return {**texts, "to": NOT_SHOWN} if texts.get("to", "") in away - {own} else texts

    return shown


def _away(viewer, permission):
    """Give the codes of everyone whom a permission does not reach."""
    coders = viewer.coders(permission)
    if coders is None:
        return frozenset()
    return frozenset(Coder.objects.exclude(pk__in=coders).values_list("code", flat=True))

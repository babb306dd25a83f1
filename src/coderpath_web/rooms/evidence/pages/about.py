"""Whom or what a page is about, if the viewer may do there what it is for."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Coder
from coderpath_web.rooms.evidence.rules import may_record, may_see


def coder_about(viewer, code, kind):
    """Give a coder of whom the viewer may record a kind; anybody else is not there."""
    coder = get_object_or_404(Coder, code=code)
    may_record(viewer, kind, coder).or_refuse()
    return coder


def fact_or_404(viewer, number):
    """Give a fact that the viewer may see, with everything that a page says of it."""
    facts = Fact.objects.select_related(
        "coder", "facility", "to", "recorded_in__actor", "retracted_in__actor"
    )
    fact = facts.filter(pk=number).first()
    if fact is None:
        raise Http404
    may_see(viewer, fact).or_refuse()
    return fact

"""Whom or what a page is about, if the viewer may do there what it is for."""

from django.http import Http404

from coderpath_web.access.recording_about import may_record
from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Coder
from coderpath_web.rooms.evidence.rules import may_see


def coder_about(viewer, code, kind):
    """Give a coder of whom the viewer may record a kind; anybody else is not there."""
    coder = Coder.objects.filter(code=code).first()
    may_record(viewer, kind, coder).or_refuse()
    if coder is None:
        raise Http404
    return coder


def fact_or_404(viewer, number):
    """Give a fact that the viewer may see, with everything that a page says of it."""
    facts = Fact.objects.select_related(
        "coder", "facility", "to", "recorded_in__actor", "retracted_in__actor"
    )
    fact = facts.filter(pk=number).first()
    # Of a fact that is not there as much is asked as of one out of reach, so that none tells.
    may_see(viewer, fact or Fact(kind="coders")).or_refuse()
    if fact is None:
        raise Http404
    return fact

"""Which dispute or fact a page is about; whatever is out of reach is not there."""

from django.http import Http404

from coderpath_web.facts.models import Fact
from coderpath_web.rooms.disputes.models import Dispute
from coderpath_web.rooms.disputes.queries import with_answers
from coderpath_web.rooms.disputes.rules import may_see_dispute


def dispute_or_404(viewer, number):
    """Give a dispute that the viewer may see; of one that is not there as much is asked."""
    found = with_answers().filter(pk=number).first()
    may_see_dispute(viewer, found or Dispute(fact=Fact(kind="coders"))).or_refuse()
    if found is None:
        raise Http404
    return found


def fact_or_404(viewer, number):
    """Give a fact about the viewer, or another that the viewer may see."""
    found = Fact.objects.select_related("coder", "facility", "to").filter(pk=number).first()
    asked = Dispute(fact=found if found and found.coder_id else Fact(kind="coders"))
    may_see_dispute(viewer, asked).or_refuse()
    if found is None or found.coder_id is None:
        raise Http404
    return found

"""Everything that was decided about a coder, the latest first, each with its letter and record."""

from typing import NamedTuple

from django.http import Http404
from django.shortcuts import render

from coderpath_web.decisions.models import DecisionRecord
from coderpath_web.decisions.rules import may_see_decisions
from coderpath_web.facts.names import coder_name
from coderpath_web.people.models import Coder
from coderpath_web.rooms.records.titles import title_for

PAGE = "rooms/records/pages/decisions/decisions.html"


class DecisionLine(NamedTuple):
    """A decision in the list: its record, and what was decided."""

    record: DecisionRecord
    title: str


def decisions_of_coder(request, code):
    coder = Coder.objects.filter(code=code).first()
    may_see_decisions(request.viewer, coder.pk if coder else 0).or_refuse()
    if coder is None:
        raise Http404
    records = DecisionRecord.objects.filter(coder=coder).select_related("made_in")
    is_self = request.viewer.is_self(coder)
    context = {
        "coder": coder,
        "name": coder_name(code),
        "is_self": is_self,
        "lines": [
            DecisionLine(one, title_for(one, is_self=is_self)) for one in records.order_by("-pk")
        ],
    }
    return render(request, PAGE, context)

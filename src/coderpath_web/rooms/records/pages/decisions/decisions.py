"""Everything that was decided about a coder, the latest first, each with its letter and record."""

from typing import NamedTuple

from django.http import Http404
from django.shortcuts import render

from coderpath.decision.told import title_of
from coderpath_web.decisions.models import DecisionRecord
from coderpath_web.decisions.rules import may_see_decisions
from coderpath_web.facts.names import coder_name
from coderpath_web.people.models import Coder

PAGE = "rooms/records/pages/decisions/decisions.html"
UNREAD = "A record that cannot be read"
"""Its own page says what is wrong with it; the others are listed all the same."""


class DecisionLine(NamedTuple):
    """A decision in the list: its record, and what was decided in the words of the letter."""

    record: DecisionRecord
    title: str


def decisions_of_coder(request, code):
    coder = Coder.objects.filter(code=code).first()
    may_see_decisions(request.viewer, coder.pk if coder else 0).or_refuse()
    if coder is None:
        raise Http404
    records = DecisionRecord.objects.filter(coder=coder).select_related("made_in")
    context = {
        "coder": coder,
        "name": coder_name(code),
        "is_self": request.viewer.is_self(coder),
        "lines": [DecisionLine(one, _title(one)) for one in records.order_by("-pk")],
    }
    return render(request, PAGE, context)


def _title(record):
    try:
        return title_of(record.kept)
    except (ValueError, KeyError, TypeError):
        return UNREAD

"""Every decision within reach, narrowed by person, kind, day and who decided; as CSV too."""

from datetime import date
from typing import NamedTuple

from django.core.paginator import Paginator
from django.shortcuts import render

from coderpath.sentence import Table
from coderpath_web import clock
from coderpath_web.decisions.models import DecisionRecord
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.rooms.records.listing import KINDS, Chosen, decisions_seen, kind_of
from coderpath_web.rooms.records.rules import may_list_decisions
from coderpath_web.rooms.records.titles import title_for

PAGE = "rooms/records/pages/listed/decision_list.html"
A_PAGE = 25
HEADS = ("Decision", "Coder", "What", "Kind", "Decided by", "Decided on")


class ListedDecision(NamedTuple):
    """A decision in the list: its record, what was decided, and of which kind it is."""

    record: DecisionRecord
    title: str
    kind: str
    day: date


def decision_list(request):
    may_list_decisions(request.viewer).or_refuse()
    chosen = _chosen(request)
    found = decisions_seen(request.viewer, chosen)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "lines": [_line(request.viewer, one) for one in page],
        "chosen": chosen,
        "kinds": [("", "All kinds"), *((key, title) for key, (title, _) in KINDS.items())],
    }
    return render(request, PAGE, context)


def decision_list_csv(request):
    may_list_decisions(request.viewer).or_refuse()
    found = decisions_seen(request.viewer, _chosen(request))
    rows = (_row(_line(request.viewer, one)) for one in found.iterator())
    return people_answer(request, "decisions", Table(HEADS, rows))


def _chosen(request):
    names = {"person": "person", "kind": "kind", "by": "by", "first": "from", "last": "to"}
    given = {field: request.GET.get(name, "").strip() for field, name in names.items()}
    return Chosen(**given)


def _line(viewer, record):
    title = title_for(record, is_self=viewer.is_self(record.coder_id))
    return ListedDecision(record, title, kind_of(record), clock.day_of(record.made_in.at))


def _row(line):
    record = line.record
    by = record.made_in.actor_name
    return record.pk, record.coder.code, line.title, line.kind, by, line.day

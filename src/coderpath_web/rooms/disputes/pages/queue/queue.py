"""Disputes within a viewer's reach: open, overdue and answered, by whom; as CSV too."""

from typing import NamedTuple

from django.core.paginator import Paginator
from django.shortcuts import render

from coderpath.sentence import Table
from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.rooms.disputes.queries import with_answers
from coderpath_web.rooms.disputes.rules import may_answer_dispute, may_see_dispute
from coderpath_web.rooms.disputes.told import DisputeTold, disputes_told

A_PAGE = 25
MOST = 2000
SHOWN = {"": "Open", "overdue": "Overdue", "answered": "Answered"}
HEADS = (
    "Coder", "Name", "What", "What is wrong", "Raised by", "Raised", "Due", "Stands",
    "Answered by", "Answered", "Answer",
)  # fmt: skip
NOTHING = {
    "": "No dispute is open",
    "overdue": "None is overdue",
    "answered": "None answered yet",
}


def queue(request):
    request.viewer.need(P.SEE_FILE)
    show = request.GET.get("show", "")
    show = show if show in SHOWN else ""
    by_show = _parted(request.viewer)
    page = Paginator(by_show[show], A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "lines": _lines(request.viewer, page),
        "show": show,
        "chips": [(key, word, len(by_show[key]), key == show) for key, word in SHOWN.items()],
        "nothing": NOTHING[show],
        "is_answered": show == "answered",
        "own": request.viewer.account.coder,
    }
    return render(request, "rooms/disputes/pages/queue/queue.html", context)


def queue_csv(request):
    request.viewer.need(P.SEE_FILE)
    lines = _lines(request.viewer, _seen(request.viewer)[:MOST])
    return people_answer(request, "disputes", Table(HEADS, map(_row, lines)))


class DisputeLine(NamedTuple):
    """A dispute in the list, and whose turn it is; nobody's once it has ended."""

    told: DisputeTold
    turn: str


def _lines(viewer, disputes):
    return [DisputeLine(one, _turn(viewer, one)) for one in disputes_told(disputes)]


def _turn(viewer, told):
    if told.dispute.ending:
        return ""
    is_theirs = may_answer_dispute(viewer, told.dispute)
    return "Yours to answer" if is_theirs else f"Waits for {told.owing}"


def _seen(viewer):
    """Give the disputes that a viewer may see, those due first in front, then the latest."""
    reached = viewer.coders(P.SEE_FILE)
    found = with_answers() if reached is None else with_answers().filter(fact__coder__in=reached)
    seen = [one for one in found if may_see_dispute(viewer, one)]
    return sorted(seen, key=lambda one: (one.ending is not None, one.due, -one.pk))


def _parted(viewer):
    """Part the disputes that a viewer may see by how they stand."""
    seen, today = _seen(viewer), clock.today()
    still = [one for one in seen if one.ending is None]
    ended = sorted((one for one in seen if one.ending), key=lambda one: -one.ending.pk)
    return {
        "": still,
        "overdue": [one for one in still if one.due < today],
        "answered": ended,
    }


def _row(line):
    line = line.told
    dispute, ending = line.dispute, line.dispute.ending
    return (
        line.fact.coder.code if line.fact.coder else "",
        line.name,
        line.title,
        dispute.wrong,
        dispute.by.name,
        line.raised,
        dispute.due,
        line.stand[0],
        ending.made_in.actor_name if ending else "",
        clock.day_of(ending.made_in.at) if ending else "",
        ending.said if ending else "",
    )

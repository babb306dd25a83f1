"""Disputes within a viewer's reach: open, overdue and answered, by whom; as CSV too."""

from typing import NamedTuple

from django.core.paginator import Paginator
from django.shortcuts import render

from coderpath.sentence import Table
from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.rooms.disputes.rules import may_answer_dispute, seen_disputes
from coderpath_web.rooms.disputes.told import DisputeTold, disputes_told

A_PAGE = 25
SHOWN = {"": "Open", "overdue": "Overdue", "answered": "Answered"}
HEADS = (
    "Coder", "Name", "What", "What is wrong", "Raised by", "Raised", "Due", "Status",
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
        "chips": [(key, word, by_show[key].count(), key == show) for key, word in SHOWN.items()],
        "nothing": NOTHING[show],
        "is_answered": show == "answered",
        "own": request.viewer.account.coder,
    }
    return render(request, "rooms/disputes/pages/queue/queue.html", context)


def queue_csv(request):
    request.viewer.need(P.SEE_FILE)
    by_show = _parted(request.viewer)
    lines = _lines(request.viewer, [*by_show[""], *by_show["answered"]])
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


def _parted(viewer):
    """Part the disputes that a viewer may see by how they stand: due first, then the latest."""
    seen = seen_disputes(viewer)
    still = seen.filter(answer=None).order_by("due", "-pk")
    return {
        "": still,
        "overdue": still.filter(due__lt=clock.today()),
        "answered": seen.exclude(answer=None).order_by("-answer"),
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

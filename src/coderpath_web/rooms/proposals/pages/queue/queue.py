"""What waits for the viewer to confirm, what the viewer has proposed, and what is settled."""

from itertools import islice

from django.core.paginator import Paginator
from django.shortcuts import render

from coderpath.sentence import Table
from coderpath_web import clock
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.rooms.proposals import inbox
from coderpath_web.rooms.proposals.pages.standing import stand_of
from coderpath_web.rooms.proposals.rules import CONFIRMING

A_PAGE = 20
HEADS = ("Proposal", "Kind", "Proposed by", "Proposed", "Status", "Settled by", "Settled", "Why")


def queue(request):
    request.viewer.need(*CONFIRMING)
    found = Paginator(inbox.to_confirm(request.viewer), A_PAGE)
    page = found.get_page(request.GET.get("page"))
    done = islice(inbox.settled(request.viewer), A_PAGE)
    context = {
        "page": page,
        "waiting": [stand_of(one) for one in page],
        "own": [stand_of(one) for one in inbox.proposed_by(request.viewer)],
        "settled": [stand_of(one) for one in done],
    }
    return render(request, "rooms/proposals/pages/queue/queue.html", context)


def settled_csv(request):
    request.viewer.need(*CONFIRMING)
    done = inbox.settled(request.viewer)
    return people_answer(request, "settled-proposals", Table(HEADS, map(_row, map(stand_of, done))))


def _row(one):
    made, settled = one.proposal.proposed_in, one.proposal.settled_in
    return (
        one.proposal.title,
        one.kind,
        made.actor_name,
        clock.day_of(made.at),
        one.word,
        settled.actor_name,
        clock.day_of(settled.at),
        settled.why,
    )

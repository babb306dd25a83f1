"""Pages for what cannot be done: about oneself, or after somebody else was faster."""

from django.shortcuts import render

from coderpath_web import clock
from coderpath_web.access.recording_about import may_record
from coderpath_web.rooms.evidence.pages.fact.fact_page import FactPage
from coderpath_web.standings.queries.leading import leader_of


def own_file(request, coder, kind="coders"):
    """Answer somebody who would record about themselves; None for everyone else.

    Until somebody else could, who reaches themselves may.
    """
    own = request.viewer.account.coder
    if own is None or coder not in {own, own.code} or may_record(request.viewer, kind, own):
        return None
    leader = leader_of(own, clock.today())
    return render(request, "rooms/evidence/pages/fact/own.html", {"leader": leader, "coder": own})


def already_retracted(request, fact):
    """Say that a fact has been retracted, by whom and why."""
    fact.refresh_from_db()
    page = FactPage(request.viewer, fact, clock.today())
    return render(request, "rooms/evidence/pages/fact/already.html", {"page": page}, status=409)

"""Whose team is handed over: the own one, or any in reach, also of somebody who left."""

from django.shortcuts import redirect, render

from coderpath_web.frame.named_alike import is_named
from coderpath_web.rooms.handover.pages.kept_as import KEPT_AS
from coderpath_web.rooms.handover.queries import teams
from coderpath_web.rooms.handover.rules import NEEDS, may_hand_over


def hand_over(request):
    """Lead whoever has no other team to their own; show the others a list."""
    viewer = request.viewer
    may_hand_over(viewer).or_refuse()
    found = list(teams(viewer, viewer.coders_of_any(*NEEDS)))
    own = viewer.account.coder
    if own and {one.code for one in found} <= {own.code}:
        return redirect("hand-over-team", own.code)
    named = request.GET.get("q", "").strip()
    shown = [one for one in found if is_named(named, f"{one.name} {one.place}", one.code)]
    done = request.session.pop(KEPT_AS, None)
    context = {"teams": shown, "count": len(found), "named": named, "done": done}
    return render(request, "rooms/handover/pages/teams/teams.html", context)

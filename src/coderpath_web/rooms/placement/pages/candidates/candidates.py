"""The candidates that a viewer keeps, and how long what is known of them is kept."""

from typing import NamedTuple

from django.core.paginator import Paginator
from django.shortcuts import render

from coderpath_web.access.reach import EVERYONE
from coderpath_web.decisions.queries import everything_held, months_kept
from coderpath_web.facts.names import facility_name
from coderpath_web.frame.rooms import asked
from coderpath_web.rooms.placement.models import Candidate
from coderpath_web.rooms.placement.queries import candidates as every_candidate
from coderpath_web.rooms.placement.queries import is_due
from coderpath_web.rooms.placement.rules import may_place, places_seen

A_PAGE = 25


class CandidateLine(NamedTuple):
    """A candidate as it stands in the list."""

    candidate: Candidate
    where: str
    stands: str
    status: str


def candidates(request):
    may_place(request.viewer).or_refuse()
    viewer, held, every = request.viewer, everything_held(), every_candidate()
    seen = places_seen(viewer)
    every = every if seen is EVERYONE else every.filter(facility__in=seen)
    page = Paginator(every.exclude(closed_in=None), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "open": [_line(one, viewer, held) for one in every.filter(closed_in=None)],
        "closed": [_line(one, viewer, held) for one in page],
        "page": page,
        "months": months_kept(),
        "keeping": asked(viewer, "keeping"),
    }
    return render(request, "rooms/placement/pages/candidates/candidates.html", context)


def _line(one, viewer, held):
    where = facility_name(one.facility.code) if one.facility else "No facility"
    return CandidateLine(one, where, *_stands(one, viewer, held))


def _stands(one, viewer, held):
    if one.closed_in is None:
        return ("May begin soon", "soon") if one.starts <= viewer.day else ("Open", "begun")
    if one.hired_as is not None:
        return f"Hired as {one.hired_as.code}", "met"
    if one.erased_in_id:
        return "Not hired, erased", "not_asked"
    if one.via in held:
        return "Not hired, held", "not_asked"
    is_to_go = is_due(one, viewer.day, held)
    return ("Not hired, to be erased", "soon") if is_to_go else ("Not hired", "not_asked")

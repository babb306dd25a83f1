"""The openings that a viewer may see: those that are open, and those that are closed."""

from typing import NamedTuple

from django.core.paginator import Paginator
from django.shortcuts import render

from coderpath.sentence import Table
from coderpath_web import clock
from coderpath_web.documents.queries import in_force
from coderpath_web.frame.csv_answer import csv_answer
from coderpath_web.rooms.openings.models import Opening
from coderpath_web.rooms.openings.pages.words import days_said, reach_said, where_said
from coderpath_web.rooms.openings.queries import openings as every_opening
from coderpath_web.rooms.openings.queries import qualifying
from coderpath_web.rooms.openings.rules import may_fill, may_post, shown_to
from coderpath_web.standings.queries.employment import places

A_PAGE = 25
HEADS = ("Position", "Where", "Who may apply", "Term", "Apply by", "Posted", "Closed")


class Line(NamedTuple):
    """An opening as it stands in the list."""

    opening: Opening
    where: str
    reach: str
    days: str
    stands: str
    status: str


def openings(request):
    seen, found = shown_to(request.viewer), every_opening()
    still = [one for one in found.filter(closed_in=None) if seen(one)]
    ended = Paginator([one for one in found.exclude(closed_in=None) if seen(one)], A_PAGE)
    page = ended.get_page(request.GET.get("page"))
    context = {
        "open": _lines(request.viewer, still),
        "closed": _lines(request.viewer, list(page)),
        "page": page,
        "may_post": may_post(request.viewer),
    }
    return render(request, "rooms/openings/pages/openings/openings.html", context)


def openings_csv(request):
    seen = list(filter(shown_to(request.viewer), every_opening()))
    return csv_answer("openings", Table(HEADS, map(_row, _lines(request.viewer, seen))))


def _lines(viewer, seen):
    document = in_force(viewer.day)
    own = viewer.account.coder_id
    fits = set()
    if own and document:
        levels = {one.level for one in seen if one.closed_in is None}
        fits = {level for level in levels if own in qualifying(document, level, viewer.day)}
    known = places()
    return [_line(one, viewer, fits, known) for one in seen]


def _line(one, viewer, fits, known):
    where, reach = where_said(one, known), reach_said(one, known)
    return Line(one, where, reach, days_said(one), *_stands(one, viewer, fits))


def _stands(one, viewer, fits):
    """Say where an opening stands for a viewer, and with which look."""
    if one.closed_in is not None:
        word = "Filled" if one.closed_in.action == "opening.filled" else "Closed without a choice"
        return word, "not_asked"
    if one.apply_by < viewer.day:
        return "Applications are closed", "soon"
    if may_fill(viewer, one):
        return "Open", "begun"
    return ("You qualify", "met") if one.level in fits else ("Open", "not_asked")


def _row(line):
    one = line.opening
    closed = clock.day_of(one.closed_in.at) if one.closed_in else None
    posted = clock.day_of(one.made_in.at)
    return one.title, line.where, line.reach, line.days, one.apply_by, posted, closed

"""The openings that a viewer may see: those that are open, and those that are closed."""

from typing import NamedTuple

from django.shortcuts import render

from coderpath.sentence import Table
from coderpath_web import clock
from coderpath_web.documents.queries import in_force
from coderpath_web.frame.csv_answer import csv_answer
from coderpath_web.rooms.openings.models import Opening
from coderpath_web.rooms.openings.pages.words import days_said, reach_said, where_said
from coderpath_web.rooms.openings.queries import openings as every_opening
from coderpath_web.rooms.openings.queries import qualifying
from coderpath_web.rooms.openings.rules import may_fill, may_post, may_see_opening

MOST_CLOSED = 50
HEADS = ("Post", "Where", "Who may apply", "Runs", "Apply by", "Posted", "Closed")


class Line(NamedTuple):
    """An opening as it stands in the list."""

    opening: Opening
    where: str
    reach: str
    days: str
    stands: str
    status: str


def openings(request):
    lines = _lines(request.viewer)
    context = {
        "open": [one for one in lines if one.opening.closed_in is None],
        "closed": [one for one in lines if one.opening.closed_in is not None][:MOST_CLOSED],
        "may_post": may_post(request.viewer),
    }
    return render(request, "rooms/openings/pages/openings/openings.html", context)


def openings_csv(request):
    return csv_answer("openings", Table(HEADS, map(_row, _lines(request.viewer))))


def _lines(viewer):
    seen = [one for one in every_opening() if may_see_opening(viewer, one)]
    document = in_force(viewer.day)
    own = viewer.account.coder_id
    fits = set()
    if own and document:
        levels = {one.level for one in seen if one.closed_in is None}
        fits = {level for level in levels if own in qualifying(document, level, viewer.day)}
    return [_line(one, viewer, fits) for one in seen]


def _line(one, viewer, fits):
    return Line(one, where_said(one), reach_said(one), days_said(one), *_stands(one, viewer, fits))


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

"""The page of one decision: what was decided, on what, and whether it replays."""

from django.shortcuts import render

from coderpath_web.rooms.records.pages.decision.decision_page import DecisionPage
from coderpath_web.rooms.records.pages.decision.found import record_or_404

TEMPLATE = "rooms/records/pages/decision/decision.html"


def decision(request, decision):
    return page_of(request, record_or_404(request, decision))


def page_of(request, record, *, refused="", status=200):
    context = {"page": DecisionPage(request.viewer, record, refused=refused)}
    return render(request, TEMPLATE, context, status=status)

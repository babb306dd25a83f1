"""Accounts that wrote about who made them, for whoever reviews that."""

from django.core.paginator import Paginator
from django.shortcuts import render

from coderpath.sentence import Table
from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.csv_answer import csv_answer
from coderpath_web.rooms.history.second_selves import wrote_about_makers

A_PAGE = 50
HEADS = (
    *("Who opened it", "Their id", "Account", "User name", "How", "Opened"),
    *("Facts", "First", "Last"),
)


def second_selves(request):
    request.viewer.need(P.SEE_JOURNAL)
    found = Paginator(wrote_about_makers(request.viewer), A_PAGE)
    context = {"page": found.get_page(request.GET.get("page"))}
    return render(request, "rooms/history/pages/second_selves/second_selves.html", context)


def second_selves_csv(request):
    request.viewer.need(P.SEE_JOURNAL)
    rows = map(_row, wrote_about_makers(request.viewer))
    return csv_answer("accounts-that-wrote-about-who-made-them", Table(HEADS, rows))


def _row(line):
    return (
        line.maker.name,
        line.about.code,
        line.account.name,
        line.account.username,
        line.how,
        line.opened.date(),
        line.facts.number,
        line.facts.first.date(),
        line.facts.last.date(),
    )

"""Accounts that acted for the person who opened them, for whoever reviews that."""

from django.core.paginator import Paginator
from django.shortcuts import render

from coderpath.sentence import Table
from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.rooms.history.second_selves import acted_for_makers

A_PAGE = 50
HEADS = (
    *("Who opened it", "Their id", "Account", "User name", "How", "Opened"),
    *("Facts", "Proposals confirmed", "First", "Last"),
)


def second_selves(request):
    request.viewer.need(P.SEE_JOURNAL)
    found = Paginator(acted_for_makers(request.viewer), A_PAGE)
    context = {"page": found.get_page(request.GET.get("page"))}
    return render(request, "rooms/history/pages/second_selves/second_selves.html", context)


def second_selves_csv(request):
    request.viewer.need(P.SEE_JOURNAL)
    rows = map(_row, acted_for_makers(request.viewer))
    return people_answer(request, "accounts-that-acted-for-who-made-them", Table(HEADS, rows))


def _row(line):
    return (
        line.maker.name,
        line.code,
        line.account.name,
        line.account.username,
        line.how,
        clock.day_of(line.opened),
        line.facts,
        line.confirmed,
        clock.day_of(line.first),
        clock.day_of(line.last),
    )

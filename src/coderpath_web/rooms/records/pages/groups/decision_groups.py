"""Decisions of a period by kind, outcome and facility, without a word about anybody; as CSV too."""

from django.shortcuts import render

from coderpath.sentence import Table
from coderpath_web import clock
from coderpath_web.access.permissions import Permission
from coderpath_web.access.seeing_groups import may_see_groups
from coderpath_web.frame.csv_answer import csv_answer
from coderpath_web.rooms.records.groups import DecisionGroups
from coderpath_web.rooms.records.periods import periods
from coderpath_web.rooms.records.rules import may_list_decisions
from coderpath_web.standings.group_counts import FEW

PAGE = "rooms/records/pages/groups/decision_groups.html"
HEADS = ("Period", "Facility", "Kind", "Outcome", "Decisions", "Median days from request")
ALL = "All facilities"
ANY = "All"


def decision_groups(request):
    may_see_groups(request.viewer).or_refuse()
    choices = periods(clock.today())
    groups = _groups(request, choices)
    context = {
        "groups": groups,
        "periods": [(one.name, one.title) for one in choices],
        "lists": may_list_decisions(request.viewer),
    }
    return render(request, PAGE, context)


def decision_groups_csv(request):
    may_see_groups(request.viewer).or_refuse()
    groups = _groups(request, periods(clock.today()))
    rows = [
        _row(groups.period, ALL, ("", ANY), groups.every),
        *(_row(groups.period, ALL, outcome, group) for outcome, group in groups.outcomes),
    ]
    for one in groups.by_facility:
        rows.append(_row(groups.period, one.name, ("", ANY), one.every))
        rows += [_row(groups.period, one.name, outcome, group) for outcome, group in one.outcomes]
    return csv_answer(f"decisions-{groups.period.name}", Table(HEADS, rows))


def _groups(request, choices):
    """Give the groups of the period chosen; a name that is none gives the newest four quarters."""
    asked = request.GET.get("period", "")
    period = next((one for one in choices if one.name == asked), choices[0])
    return DecisionGroups(period, request.viewer.facilities(Permission.SEE_GROUPS))


def _row(period, facility, outcome, group):
    kind, says = outcome[:2]
    number = FEW if group.number is None else group.number
    days = "" if group.days is None else group.days
    return period.title, facility, kind or ANY, says, number, days

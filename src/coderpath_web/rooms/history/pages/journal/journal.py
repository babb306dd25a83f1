"""Reading the journal: the newest entry first, a page after the other by its number."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from django.shortcuts import render

from coderpath.sentence import Table
from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.frame.acts import acts, said
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.frame.withheld_entries import WITHHELD, entries_withheld
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.history.pages.journal.facts_told import facts_told
from coderpath_web.rooms.history.pages.journal.journal_words import details_said
from coderpath_web.row_number import row_number

A_PAGE = 50
LONGEST_NAME = 200
MOST_IN_A_FILE = 100_000


class Line(NamedTuple):
    entry: Entry
    said: str
    details: str
    why: str
    facts: tuple = ()
    """What it put on file and took back, as far as the viewer may read it."""


def journal(request):
    request.viewer.need(P.SEE_JOURNAL)
    found = list(_before(request, _chosen(request))[: A_PAGE + 1])
    told = facts_told(request.viewer, found[:A_PAGE])
    line = _teller(request.viewer, {one.number for one in found})
    lines = [line(entry)._replace(facts=told.get(entry.number, ())) for entry in found[:A_PAGE]]
    context = {
        "by": request.GET.get("by", "").strip(),
        "day": request.GET.get("day", ""),
        "lines": lines,
        "older": lines[-1].entry.number if len(found) > A_PAGE else None,
        "is_newest": "before" not in request.GET,
        "code": request.GET.get("coder", "").strip(),
        "action": request.GET.get("action", ""),
        "actions": [("", "All actions"), *sorted(acts().items(), key=lambda one: one[1])],
    }
    return render(request, "rooms/history/pages/journal/journal.html", context)


def journal_csv(request):
    request.viewer.need(P.SEE_JOURNAL)
    head = ("number", "at", "by", "action", "about", "why", "details")
    rows = (
        (
            line.entry.number,
            line.entry.at.isoformat(timespec="seconds"),
            line.entry.actor_name,
            line.entry.action,
            line.entry.about.code if line.entry.about else "",
            line.why,
            line.details,
        )
        for line in map(_teller(request.viewer), _chosen(request)[:MOST_IN_A_FILE])
    )
    return people_answer(request, "journal", Table(head, rows))


def _teller(viewer, among=None):
    """Give what makes lines of entries, of some or of all, as far as a viewer may read them."""
    withheld = entries_withheld(viewer, among)

    def line(entry):
        if entry.number in withheld:
            return Line(entry, said(entry.action), "", WITHHELD)
        return Line(entry, said(entry.action), details_said(entry.details), entry.why)

    return line


def entries_read_by(viewer):
    """Give the entries that a viewer may read."""
    entries = Entry.objects.select_related("about")
    reached = viewer.coders(P.SEE_JOURNAL)
    return entries if reached is EVERYONE else entries.filter(about__in=reached)


def _chosen(request):
    """Give the entries that are asked for, of those that the viewer may read."""
    entries = entries_read_by(request.viewer).order_by("-number")
    if code := request.GET.get("coder", "").strip():
        entries = entries.filter(about__code=code)
    if by := request.GET.get("by", "").strip()[:LONGEST_NAME]:
        entries = entries.filter(actor_name__icontains=by)
    entries = _on(entries, request.GET.get("day", ""))
    if (action := request.GET.get("action")) in acts():
        entries = entries.filter(action=action)
    return entries


def _on(entries, text):
    """Keep the entries of a day; all of them where the text is no day that can be searched for."""
    with suppress(ValueError, OverflowError):
        begins = datetime.combine(date.fromisoformat(text), time(), clock.zone()).astimezone(UTC)
        return entries.filter(at__gte=begins, at__lt=begins + timedelta(days=1))
    return entries


def _before(request, entries):
    before = row_number(request.GET.get("before", ""))
    return entries if before is None else entries.filter(number__lt=before)

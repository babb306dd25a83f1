"""The record of one coder: every fact on file."""

from django.shortcuts import render

from coderpath_web.frame.coder.opened import open_for
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.rooms.evidence.pages.record.record import Record
from coderpath_web.rooms.evidence.pages.record.record_rows import record_table


def record(request, code):
    page = Record(open_for(request, code), request.GET, request.viewer)
    return render(request, "rooms/evidence/pages/record/record.html", {"page": page})


def record_csv(request, code):
    opened = open_for(request, code)
    table = record_table(Record(opened, request.GET, request.viewer))
    return people_answer(request, f"record-{code}", table, opened.coder)

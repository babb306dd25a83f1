"""The record of one coder: every fact on file."""

from django.shortcuts import render

from coderpath_web.frame.coder.opened import open_for
from coderpath_web.frame.csv_answer import csv_answer
from coderpath_web.rooms.evidence.pages.record.record import Record
from coderpath_web.rooms.evidence.pages.record.record_rows import record_table


def record(request, code):
    page = Record(open_for(request, code), request.GET, request.viewer)
    return render(request, "rooms/evidence/pages/record/record.html", {"page": page})


def record_csv(request, code):
    page = Record(open_for(request, code), request.GET, request.viewer)
    return csv_answer(f"record-{code}", record_table(page))

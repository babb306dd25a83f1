"""Views of the work: each asks for a permission and shows one page."""

from django.shortcuts import render

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.rooms.work.pages.coverage.coverage import Coverage
from coderpath_web.rooms.work.pages.coverage.coverage_file import coverage_table


def coverage(request):
    request.viewer.need(P.SEE_COVERAGE)
    return render(request, "rooms/work/pages/coverage/coverage.html", {"page": Coverage(request)})


def coverage_csv(request):
    request.viewer.need(P.SEE_COVERAGE)
    return people_answer(request, "coverage", coverage_table(Coverage(request)))

"""Views of the work: each asks for a permission and shows one page."""

from django.shortcuts import render

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.standards_read import read_facility_or_404
from coderpath_web.frame.csv_answer import csv_answer, people_answer
from coderpath_web.rooms.work.pages.coverage.coverage import Coverage
from coderpath_web.rooms.work.pages.coverage.coverage_file import coverage_table
from coderpath_web.rooms.work.pages.facilities.facilities import Facilities
from coderpath_web.rooms.work.pages.standards.standards import Standards
from coderpath_web.rooms.work.pages.standards.standards_file import standard_table


def coverage(request):
    request.viewer.need(P.SEE_COVERAGE)
    return render(request, "rooms/work/pages/coverage/coverage.html", {"page": Coverage(request)})


def coverage_csv(request):
    request.viewer.need(P.SEE_COVERAGE)
    return people_answer(request, "coverage", coverage_table(Coverage(request)))


def facilities(request):
    request.viewer.need(P.SEE_STANDARDS)
    return render(
        request, "rooms/work/pages/facilities/facilities.html", {"page": Facilities(request)}
    )


def standards(request, code):
    facility = read_facility_or_404(request.viewer, code)
    return render(
        request, "rooms/work/pages/standards/standards.html", {"page": Standards(request, facility)}
    )


def standards_csv(request, code):
    facility = read_facility_or_404(request.viewer, code)
    return csv_answer("standards", standard_table(Standards(request, facility)))

"""Views of standards: each asks for a permission and shows one page."""

from django.shortcuts import render

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.standards_read import read_facility_or_404
from coderpath_web.frame.csv_answer import csv_answer
from coderpath_web.rooms.standards.pages.facilities.facilities import Facilities
from coderpath_web.rooms.standards.pages.standards.standards import Standards
from coderpath_web.rooms.standards.pages.standards.standards_file import standard_table

FACILITIES = "rooms/standards/pages/facilities/facilities.html"
STANDARDS = "rooms/standards/pages/standards/standards.html"


def facilities(request):
    request.viewer.need(P.SEE_STANDARDS)
    return render(request, FACILITIES, {"page": Facilities(request)})


def standards(request, code):
    facility = read_facility_or_404(request.viewer, code)
    return render(request, STANDARDS, {"page": Standards(request, facility)})


def standards_csv(request, code):
    facility = read_facility_or_404(request.viewer, code)
    return csv_answer("standards", standard_table(Standards(request, facility)))

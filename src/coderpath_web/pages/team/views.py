"""Views for whoever leads: each asks for a permission and shows one page."""

from django.shortcuts import render

from coderpath_web.access.permissions import Permission as P
from coderpath_web.pages.csv_answer import csv_answer
from coderpath_web.pages.team.board import Board
from coderpath_web.pages.team.board_file import board_rows
from coderpath_web.pages.team.coverage import Coverage
from coderpath_web.pages.team.coverage_file import coverage_rows
from coderpath_web.pages.team.facilities import Facilities
from coderpath_web.pages.team.opened import Opened
from coderpath_web.pages.team.standards import Standards
from coderpath_web.pages.team.standards_file import standard_rows


def board(request):
    request.viewer.need(P.SEE_BOARD)
    return render(request, "team/board.html", {"page": Board(request)})


def board_csv(request):
    request.viewer.need(P.SEE_BOARD)
    return csv_answer("readiness", board_rows(Board(request)))


def board_row(request, code):
    page = Opened(request, request.viewer.coder_or_404(code, P.SEE_BOARD))
    if request.htmx:
        part = "closed" if "close" in request.GET else "opened"
        return render(request, f"team/opened.html#{part}", {"page": page})
    return render(request, "team/opened.html", {"page": page})


def coverage(request):
    request.viewer.need(P.SEE_COVERAGE)
    return render(request, "team/coverage.html", {"page": Coverage(request)})


def coverage_csv(request):
    request.viewer.need(P.SEE_COVERAGE)
    return csv_answer("coverage", coverage_rows(Coverage(request)))


def facilities(request):
    request.viewer.need(P.SEE_STANDARDS)
    return render(request, "team/facilities.html", {"page": Facilities(request)})


def standards(request, code):
    facility = request.viewer.facility_or_404(code, P.SEE_STANDARDS)
    return render(request, "team/standards.html", {"page": Standards(request, facility)})


def standards_csv(request, code):
    facility = request.viewer.facility_or_404(code, P.SEE_STANDARDS)
    return csv_answer("standards", standard_rows(Standards(request, facility)))

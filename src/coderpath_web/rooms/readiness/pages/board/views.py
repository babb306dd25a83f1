"""Views for whoever leads: each asks for a permission and shows one page."""

from django.shortcuts import render

from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.rooms.readiness.pages.board.board import Board
from coderpath_web.rooms.readiness.pages.board.board_file import board_table
from coderpath_web.rooms.readiness.pages.board.opened import Opened


def board(request):
    request.viewer.need(P.SEE_BOARD)
    return render(request, "rooms/readiness/pages/board/board.html", {"page": Board(request)})


def board_csv(request):
    request.viewer.need(P.SEE_BOARD)
    return people_answer(request, "readiness", board_table(Board(request)))


def board_row(request, code):
    page = Opened(request, request.viewer.coder_or_404(code, P.SEE_BOARD))
    if request.htmx:
        part = "closed" if "close" in request.GET else "opened"
        return render(request, f"rooms/readiness/pages/board/opened.html#{part}", {"page": page})
    return render(request, "rooms/readiness/pages/board/opened.html", {"page": page})

"""Addresses of the pages for whoever leads."""

from django.urls import path

from coderpath_web.pages.team import views

urlpatterns = [
    path("team/", views.board, name="board"),
    path("team/board.csv", views.board_csv, name="board.csv"),
    path("team/coverage/", views.coverage, name="coverage"),
    path("team/coverage/coverage.csv", views.coverage_csv, name="coverage.csv"),
    path("team/<str:code>/", views.board_row, name="board-row"),
    path("facilities/", views.facilities, name="facilities"),
    path("facilities/<str:code>/standards/", views.standards, name="standards"),
    path(
        "facilities/<str:code>/standards/standards.csv", views.standards_csv, name="standards.csv"
    ),
]

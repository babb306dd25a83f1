"""Addresses of the board, and of one coder's path."""

from django.urls import path

from coderpath_web.rooms.readiness.pages import views
from coderpath_web.rooms.readiness.pages.board import views as board_views
from coderpath_web.rooms.readiness.pages.handed_over.handed_over import handed_over

urlpatterns = [
    path("team/", board_views.board, name="board"),
    path("team/board.csv", board_views.board_csv, name="board.csv"),
    path("team/handed-over/", handed_over, name="handed-over"),
    path("team/<id:code>/", board_views.board_row, name="board-row"),
    path("people/<id:code>/", views.my_path, name="my-path"),
    path("people/<id:code>/try/", views.try_it, name="try-it"),
    path("people/<id:code>/one-to-one/", views.one_to_one, name="one-to-one"),
    path("people/<id:code>/why/<str:level>/<str:requirement>/", views.why, name="why"),
    path(
        "people/<id:code>/why/<str:level>/<str:requirement>/rows.csv",
        views.why_csv,
        name="why.csv",
    ),
]

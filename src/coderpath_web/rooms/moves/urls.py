"""The moves that a path proposes."""

from django.urls import path

from coderpath_web.rooms.moves.pages.moves import views

urlpatterns = [
    path("moves/<str:path>/", views.moves, name="moves"),
    path("moves/<str:path>/moves.csv", views.moves_csv, name="moves.csv"),
    path("moves/<str:path>/confirm/", views.confirm, name="moves-confirm"),
    path("moves/<str:path>/hold-back/", views.hold, name="moves-hold-back"),
    path("moves/<str:path>/take-up/", views.take_up_again, name="moves-take-up"),
    path("moves/<str:path>/people/<id:code>/", views.line, name="moves-line"),
]

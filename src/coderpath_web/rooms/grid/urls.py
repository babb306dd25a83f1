"""Recording for a team, one kind at a time."""

from django.urls import path

from coderpath_web.rooms.grid.pages.grid import views

urlpatterns = [
    path("record-for-a-team/", views.grids, name="grids"),
    path("record-for-a-team/taken-back/<int:entry>/", views.take_back, name="grid-take-back"),
    path("record-for-a-team/<str:kind>/", views.grid, name="grid"),
]

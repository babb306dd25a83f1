"""Addresses of the work: who covers what, and the standards it is measured by."""

from django.urls import path

from coderpath_web.rooms.work.pages import views

urlpatterns = [
    path("team/coverage/", views.coverage, name="coverage"),
    path("team/coverage/coverage.csv", views.coverage_csv, name="coverage.csv"),
    path("facilities/", views.facilities, name="facilities"),
    path("facilities/<id:code>/standards/", views.standards, name="standards"),
    path("facilities/<id:code>/standards/standards.csv", views.standards_csv, name="standards.csv"),
]

"""Addresses of the work: who covers what."""

from django.urls import path

from coderpath_web.rooms.work.pages import views

urlpatterns = [
    path("team/coverage/", views.coverage, name="coverage"),
    path("team/coverage/coverage.csv", views.coverage_csv, name="coverage.csv"),
]

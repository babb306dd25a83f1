"""Addresses of what waits."""

from django.urls import path

from coderpath_web.rooms.notices.pages.queue import views

urlpatterns = [
    path("waiting/", views.queue, name="waiting"),
]

"""Addresses of finding people."""

from django.urls import path

from coderpath_web.rooms.find.pages import views

urlpatterns = [path("find/", views.find, name="find")]

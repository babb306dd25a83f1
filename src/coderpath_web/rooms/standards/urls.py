"""Addresses of standards: the facilities, and what is in force at each."""

from django.urls import path

from coderpath_web.rooms.standards.pages import views
from coderpath_web.rooms.standards.pages.setting.setting import setting

urlpatterns = [
    path("facilities/", views.facilities, name="facilities"),
    path("facilities/<id:code>/standards/", views.standards, name="standards"),
    path("facilities/<id:code>/standards/new/", setting, name="standard-new"),
    path("facilities/<id:code>/standards/standards.csv", views.standards_csv, name="standards.csv"),
]

"""Addresses of standards: the facilities, what is in force at each, and what one would change."""

from django.urls import path

from coderpath_web.rooms.standards.pages import views
from coderpath_web.rooms.standards.pages.effect.effect_file import effect_csv
from coderpath_web.rooms.standards.pages.how.how import how_set
from coderpath_web.rooms.standards.pages.setting.setting import setting
from coderpath_web.rooms.standards.pages.study.study import study

urlpatterns = [
    path("facilities/", views.facilities, name="facilities"),
    path("facilities/<id:code>/standards/", views.standards, name="standards"),
    path("facilities/<id:code>/standards/new/", setting, name="standard-new"),
    path("facilities/<id:code>/standards/study/", study, name="standard-study"),
    path("facilities/<id:code>/standards/standards.csv", views.standards_csv, name="standards.csv"),
    path("facilities/standards/<int:standard>/how/", how_set, name="standard-how"),
    path("to-confirm/<int:proposal>/effect.csv", effect_csv, name="standard-effect.csv"),
]

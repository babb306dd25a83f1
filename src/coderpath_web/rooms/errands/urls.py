"""The page of what a process does for somebody."""

from django.urls import path

from coderpath_web.rooms.errands.pages.errand import errand

urlpatterns = [
    path("being-saved/<slug:errand>/", errand.errand, name="errand"),
    path("being-saved/<slug:errand>/again/", errand.again, name="errand-again"),
]

"""Openings: the list, posting one, one opening, and what can be done about it."""

from django.urls import path

from coderpath_web.rooms.openings.pages.choosing import choosing
from coderpath_web.rooms.openings.pages.one import opening
from coderpath_web.rooms.openings.pages.openings import openings
from coderpath_web.rooms.openings.pages.posting import posting

urlpatterns = [
    path("openings/", openings.openings, name="openings"),
    path("openings/openings.csv", openings.openings_csv, name="openings.csv"),
    path("openings/new/", posting.post, name="opening-new"),
    path("openings/<int:opening>/", opening.opening, name="opening"),
    path("openings/<int:opening>/apply/", opening.apply, name="opening-apply"),
    path("openings/<int:opening>/withdraw/", opening.withdraw, name="opening-withdraw"),
    path("openings/<int:opening>/shortlist/", opening.shortlist, name="opening-shortlist"),
    path("openings/<int:opening>/choose/", choosing.choose, name="opening-choose"),
    path("openings/<int:opening>/erase/", opening.erase, name="opening-erase"),
    path("openings/<int:opening>/hold/", opening.hold, name="opening-hold"),
    path("openings/<int:opening>/close/", choosing.close, name="opening-close"),
]

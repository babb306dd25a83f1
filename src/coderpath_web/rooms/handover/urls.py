"""Handing over: whose team, and the page that does it."""

from django.urls import path

from coderpath_web.rooms.handover.pages.handing_over.views import hand_over_team_of
from coderpath_web.rooms.handover.pages.teams.teams import hand_over

urlpatterns = [
    path("hand-over/", hand_over, name="hand-over"),
    path("hand-over/<id:leader>/", hand_over_team_of, name="hand-over-team"),
]

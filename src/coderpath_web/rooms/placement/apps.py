"""Names the app."""

from django.apps import AppConfig


class PlacementConfig(AppConfig):
    """Candidates, and what is known of them before they are hired."""

    name = "coderpath_web.rooms.placement"
    label = "placement"

"""Names the app."""

from django.apps import AppConfig


class RequestsConfig(AppConfig):
    """Requests to move to another level, and who decides on them."""

    name = "coderpath_web.rooms.requests"
    label = "requests"

"""Names the app."""

from django.apps import AppConfig


class WeeksConfig(AppConfig):
    """Time: each coder's weeks, and what timekeeping brings."""

    name = "coderpath_web.rooms.weeks"
    label = "weeks"

"""Names the app."""

from django.apps import AppConfig


class OpeningsConfig(AppConfig):
    """Openings of posts, and who applied for them."""

    name = "coderpath_web.rooms.openings"
    label = "openings"

"""Names the app."""

from django.apps import AppConfig


class StandardsConfig(AppConfig):
    """Productivity standards: how each was set, from what, and who approved it."""

    name = "coderpath_web.rooms.standards"
    label = "standards"

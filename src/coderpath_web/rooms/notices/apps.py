"""Names the app."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """What waits, and mails that tell of it."""

    name = "coderpath_web.rooms.notices"
    label = "notices"

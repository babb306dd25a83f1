"""Names the app."""

from django.apps import AppConfig


class DisputesConfig(AppConfig):
    """What people say is wrong about them on file; an answer is owed by a day."""

    name = "coderpath_web.rooms.disputes"
    label = "disputes"

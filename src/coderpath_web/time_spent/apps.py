"""Names the app."""

from django.apps import AppConfig


class TimeSpentConfig(AppConfig):
    """Time: paid minutes, leave and what else is no coding."""

    name = "coderpath_web.time_spent"
    label = "time_spent"

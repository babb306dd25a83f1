"""Names the app."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    """What decisions about people share."""

    name = "coderpath_web.decisions"
    label = "decisions"

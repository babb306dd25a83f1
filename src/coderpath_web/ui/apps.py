"""Names the app."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Components, charts, the shell of every page. It knows no models."""

    name = "coderpath_web.ui"
    label = "ui"

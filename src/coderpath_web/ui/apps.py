"""Names the app."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Components, charts and the look of every page. Knows no data."""

    name = "coderpath_web.ui"
    label = "ui"

"""Names the app."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """Pages, by reader."""

    name = "coderpath_web.pages"
    label = "pages"

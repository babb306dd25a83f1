"""Names the app, and lets it hear of changed facts."""

from importlib import import_module

from django.apps import AppConfig


class CareersConfig(AppConfig):
    """Path documents, standing rows, and the only door to the judge."""

    name = "coderpath_web.standings"
    label = "careers"

    def ready(self) -> None:
        """Connect the receivers."""
        import_module("coderpath_web.standings.receivers")

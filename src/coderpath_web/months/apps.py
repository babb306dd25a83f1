"""Names the app, and lets it hear of changed facts."""

from importlib import import_module

from django.apps import AppConfig


class MonthsConfig(AppConfig):
    """Months of coders: submitted, answered, and made into facts."""

    name = "coderpath_web.months"
    label = "months"

    def ready(self) -> None:
        """Connect the receivers."""
        import_module("coderpath_web.months.receivers")

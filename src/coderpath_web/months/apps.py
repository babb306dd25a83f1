"""Names the app."""

from django.apps import AppConfig


class MonthsConfig(AppConfig):
    """Months of coders: submitted, answered, and made into facts."""

    name = "coderpath_web.months"
    label = "months"

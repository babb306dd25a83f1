"""Names the app."""

from django.apps import AppConfig


class CodedConfig(AppConfig):
    """Coded records, by load."""

    name = "coderpath_web.coded"
    label = "coded"

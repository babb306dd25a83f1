"""Names the app."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """What was done, by whom, when and why: one entry for every action."""

    name = "coderpath_web.journal"
    label = "journal"

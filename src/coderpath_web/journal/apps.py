"""Names the app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from coderpath_web.kept_while import forget_all


class JournalConfig(AppConfig):
    """What was done, by whom, when and why: one entry for every action."""

    name = "coderpath_web.journal"
    label = "journal"

    def ready(self) -> None:
        """Have nothing kept that was read from tables before they were changed or emptied."""
        post_migrate.connect(forget_all, sender=self)

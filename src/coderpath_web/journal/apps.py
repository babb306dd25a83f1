"""Names the app."""

from django.apps import AppConfig
from django.db import DEFAULT_DB_ALIAS, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.models.signals import post_migrate

from coderpath_web.kept_while import forget_all


class JournalConfig(AppConfig):
    """What was done, by whom, when and why: one entry for every action."""

    name = "coderpath_web.journal"
    label = "journal"

    def ready(self) -> None:
        """Have nothing kept that was read from tables before they were changed or emptied."""
        post_migrate.connect(forget_all, sender=self)
        post_migrate.connect(_seal_what_was_before, sender=self)


def _seal_what_was_before(using: str, **_: object) -> None:
    """Make leaves of entries that were written before there was a tree, as they are now.

    Only once every table is as the models say, which is when the last migration has run.
    """
    from coderpath_web.journal.ledger.sealing import seal_newest  # noqa: PLC0415 -- models are there by then

    if using == DEFAULT_DB_ALIAS and not _waits_for_migrations():
        with transaction.atomic():
            seal_newest()


def _waits_for_migrations() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))

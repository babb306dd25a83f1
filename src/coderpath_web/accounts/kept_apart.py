"""Sign-ins and failed tries, kept apart from facts, so that they wait for no change of those.

SQLite has one lock for a file, so there they have a file of their own. PostgreSQL locks rows, and
keeps them with everything else.
"""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db.models import Model

SIGN_INS = "sign_ins"
"""The second database, where there is one."""
APPS = frozenset({"sessions", "axes"})


def migrated_in(database: str) -> Sequence[Sequence[str]]:
    """Give what each run of migrate names in a database: one app each, or nothing, for all apps.

    In the second database those of all others would change nothing, and take as long as there.
    """
    return [(app,) for app in sorted(APPS)] if database == SIGN_INS else [()]


class KeptApart:
    """Says for Django which database a table is in."""

    def db_for_read(self, model: type[Model], **_hints: Any) -> str | None:
        """Name the second database for its tables; None leaves a table where all are."""
        is_apart = SIGN_INS in settings.DATABASES and model._meta.app_label in APPS  # noqa: SLF001 -- Django's own word for what a model is
        return SIGN_INS if is_apart else None

    db_for_write = db_for_read

    def allow_migrate(self, db: str, app_label: str, **_hints: Any) -> bool | None:
        """Make each table in its own database alone."""
        if SIGN_INS not in settings.DATABASES:
            return None
        return (db == SIGN_INS) == (app_label in APPS)

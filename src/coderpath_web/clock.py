"""What day it is: the only place that asks. An installation may set a day, as the demo does."""

from datetime import UTC, date, datetime

from django.conf import settings


def today() -> date:
    """Give today, or the day that stands for it."""
    return settings.TODAY or datetime.now(UTC).date()


def now() -> datetime:
    """Give the moment at which something is recorded; always the true one."""
    return datetime.now(UTC)

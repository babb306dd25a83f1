"""What day and what time it is: the only place that asks. An installation may set a day.

The demo does: its stories are true on one day, and what is recorded in it is recorded on that day.
While its years are told, each act has its own moment.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings

_told: ContextVar[datetime | None] = ContextVar("told", default=None)


@contextmanager
def told_at(moment: datetime) -> Iterator[None]:
    """Let it be another moment for what is done meanwhile: an act of the years that a demo tells.

    The journal holds whoever tells to the order of the days: no entry is earlier than the last.
    """
    token = _told.set(moment)
    try:
        yield
    finally:
        _told.reset(token)


def zone() -> ZoneInfo:
    """Give the time zone of the installation."""
    return ZoneInfo(settings.TIME_ZONE)


def today() -> date:
    """Give today where the installation is, or the day that stands for it."""
    told = _told.get()
    return day_of(told) if told else settings.TODAY or datetime.now(zone()).date()


def now() -> datetime:
    """Give the moment at which something is recorded; in the demo, at this time of its own day."""
    if told := _told.get():
        return told.astimezone(UTC)
    if settings.DEMO and settings.TODAY:
        time = datetime.now(zone()).time()
        return datetime.combine(settings.TODAY, time, zone()).astimezone(UTC)
    return datetime.now(UTC)


def day_of(moment: datetime) -> date:
    """Give the day of a moment where the installation is."""
    return moment.astimezone(zone()).date()

"""What day and what time it is: the only place that asks. An installation may set a day.

The demo does: its stories are true on one day, and what is recorded in it is recorded on that day.
"""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings


def zone() -> ZoneInfo:
    """Give the time zone of the installation."""
    return ZoneInfo(settings.TIME_ZONE)


def today() -> date:
    """Give today where the installation is, or the day that stands for it."""
    return settings.TODAY or datetime.now(zone()).date()


def now() -> datetime:
    """Give the moment at which something is recorded; in the demo, at this time of its own day."""
    if settings.DEMO and settings.TODAY:
        time = datetime.now(zone()).time()
        return datetime.combine(settings.TODAY, time, zone()).astimezone(UTC)
    return datetime.now(UTC)


def day_of(moment: datetime) -> date:
    """Give the day of a moment where the installation is."""
    return moment.astimezone(zone()).date()

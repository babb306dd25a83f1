"""Rows by the day of the entry that made them, as the clock of the organisation tells days."""

from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Q

from coderpath_web import clock


def made_between(first: date, last: date) -> Q:
    """Say of rows that they were made on one of some days. Raises OverflowError past all days."""
    return from_day(first) & through_day(last)


def from_day(first: date) -> Q:
    """Say of rows that they were made on a day or later."""
    return Q(made_in__at__gte=_begin_of(first))


def through_day(last: date) -> Q:
    """Say of rows that they were made on a day or before. Raises OverflowError past all days."""
    return Q(made_in__at__lt=_begin_of(last + timedelta(days=1)))


def _begin_of(day: date) -> datetime:
    return datetime.combine(day, time(), clock.zone()).astimezone(UTC)

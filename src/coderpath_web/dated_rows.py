"""What it takes for a dated row to be true on a day; `since` is inclusive, `until` exclusive."""

from datetime import date

from django.db.models import Q


def begun(day: date) -> Q:
    """Say of rows whose beginning may be open that they have begun by a day."""
    return Q(since=None) | Q(since__lte=day)


def lasting(day: date) -> Q:
    """Say of rows that they last beyond a day, begun or not."""
    return Q(until=None) | Q(until__gt=day)


def true_on(day: date) -> Q:
    """Say of rows that all have a beginning that they are true on a day."""
    return Q(since__lte=day) & lasting(day)

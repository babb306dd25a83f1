"""Reading the moments at which facts were recorded or retracted."""

import re
from datetime import UTC, datetime

from coderpath.facts.saying import quoted
from coderpath.facts.values.dates import year_outside
from coderpath.facts.values.unreadable import Unreadable

_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?)"
    r" ?(Z|UTC|[+-][0-9]{2}:?[0-9]{2})?)?",
    re.IGNORECASE,
)


def instant_of(text: str) -> datetime:
    """Read a moment: a date (its 00:00 UTC) or a date with a time, in UTC unless it says else.

    Raises ValueError when it is none.
    """
    match = _MOMENT.fullmatch(text.strip())
    if match is None:
        message = f"{quoted(text)} is not a date and time such as 2026-01-05T10:00:00Z"
        raise ValueError(message)
    day, time, zone = match.groups()
    zone = "+00:00" if zone is None or zone.upper() in {"Z", "UTC"} else zone
    return in_utc(datetime.fromisoformat(f"{day}T{time or '00:00'}{zone}"))


def in_utc(moment: datetime) -> datetime:
    """Give a moment in UTC; one without a zone is taken to be UTC."""
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return moment.replace(tzinfo=UTC)


def read_instant(text: str) -> datetime | Unreadable:
    """Read the moment at which a fact was recorded or retracted."""
    try:
        moment = instant_of(text)
    except ValueError:
        return Unreadable(
            f"{quoted(text)} cannot be read as a date and time",
            "Write year-month-day, then T, then the time in UTC",
        )
    return year_outside(text, moment.year) or moment

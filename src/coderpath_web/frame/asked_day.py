"""The day that pages speak of: today, unless the reader has asked for another."""

from datetime import date
from typing import NamedTuple

from django.http import HttpRequest

from coderpath_web import clock

KEPT_AS = "as_of"
EARLIEST = date(1990, 1, 1)
YEARS_AHEAD = 2


class AskedDay(NamedTuple):
    """A day, and whether it is today."""

    day: date
    is_today: bool


def asked_day(request: HttpRequest) -> AskedDay:
    """Give the day kept in the session, else today."""
    kept = request.session.get(KEPT_AS)
    today = clock.today()
    day = date.fromisoformat(kept) if kept else today
    return AskedDay(day, day == today)


def ask_day(request: HttpRequest, day: date | None) -> None:
    """Keep the day that the reader asks for; None, or today itself, goes back to today."""
    if day is None or day == clock.today():
        request.session.pop(KEPT_AS, None)
    else:
        request.session[KEPT_AS] = day.isoformat()


def read_day(text: str) -> date | None:
    """Read a day that pages can speak of; None for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    latest = date(clock.today().year + YEARS_AHEAD, 12, 31)
    return day if EARLIEST <= day <= latest else None

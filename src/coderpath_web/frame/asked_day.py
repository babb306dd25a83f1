"""The day that pages speak of: today, unless the reader has asked for another.

It stays with the sign-in; of somebody who is not signed in it stays in the browser.
"""

from datetime import date
from typing import NamedTuple

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from coderpath_web import clock
from coderpath_web.frame.in_browser import in_browser, is_signed_in, keep_in_browser

KEPT_AS = "as_of"
EARLIEST = date(1990, 1, 1)
YEARS_AHEAD = 2


class AskedDay(NamedTuple):
    """A day, and whether it is today."""

    day: date
    is_today: bool


def asked_day(request: HttpRequest) -> AskedDay:
    """Give the day that was asked for, else today."""
    today = clock.today()
    kept = in_browser(request, KEPT_AS) or request.session.get(KEPT_AS)
    day = (read_day(kept) if kept else None) or today
    return AskedDay(day, day == today)


def ask_day(request: HttpRequest, response: HttpResponseBase, day: date | None) -> None:
    """Keep the day that the reader asks for; None, or today itself, goes back to today."""
    kept = None if day is None or day == clock.today() else day.isoformat()
    if not is_signed_in(request):
        keep_in_browser(response, KEPT_AS, kept)
    elif kept is None:
        request.session.pop(KEPT_AS, None)
    else:
        request.session[KEPT_AS] = kept


def read_day(text: str) -> date | None:
    """Read a day that pages can speak of; None for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    latest = date(clock.today().year + YEARS_AHEAD, 12, 31)
    return day if EARLIEST <= day <= latest else None

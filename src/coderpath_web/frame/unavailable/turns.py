"""How many pages are worked on at once, and how many may wait to write.

Whoever holds the lock shares the processor with all who work beside, so many at once would keep
everybody waiting for longer; and never so many wait that nobody is left to answer readers.
"""

from collections.abc import Callable
from contextlib import ExitStack
from threading import BoundedSemaphore
from typing import Any, TypeVar

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from coderpath_web.access.middleware import Answer
from coderpath_web.frame.unavailable.answer import unavailable
from coderpath_web.frame.unavailable.reasons import Reason

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
AT_ONCE = 2  # in a process: one computes while the other waits for the disk, a client or the lock
View = TypeVar("View", bound=Callable[..., Any])


def waits_for_nobody(view: View) -> View:
    """Mark a view that writes nothing behind the lock of facts, such as signing in."""
    view.waits_for_nobody = True  # type: ignore[attr-defined]  # A mark that Django carries along
    return view


class TurnsMiddleware:
    """Gives each request its turn: readers among readers, writers among writers.

    Writers wait for theirs in `room`, which holds so many that some threads of the process are
    always free for readers. One more than that is answered at once: waiting would take a thread.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        self.readers, self.writers = BoundedSemaphore(AT_ONCE), BoundedSemaphore(AT_ONCE)
        self.room = BoundedSemaphore(settings.WRITERS_WAITING)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Give back what was taken, however the request ends."""
        with ExitStack() as held:
            request.held = held  # type: ignore[attr-defined]  # Filled below
            return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], *_given: Any
    ) -> HttpResponseBase | None:
        """Take a turn, once it is known whether the view may write."""
        if getattr(view, "waits_for_nobody", False):
            return None
        if request.method in SAFE:
            _took(request, self.readers, None)
        elif not (
            _took(request, self.room, 0) and _took(request, self.writers, settings.LONGEST_WAIT)
        ):
            return unavailable(request, Reason.BUSY)
        return None


def _took(request: HttpRequest, turns: BoundedSemaphore, seconds: float | None) -> bool:
    """Take a turn, given back when the request ends; None waits however long it takes."""
    taken = turns.acquire(timeout=seconds) if seconds else turns.acquire(blocking=seconds is None)
    if taken:
        request.held.callback(turns.release)  # type: ignore[attr-defined]  # Set above
    return taken

"""How many may wait to write at once: never so many that nobody is left to answer readers."""

from collections.abc import Callable
from threading import BoundedSemaphore
from typing import Any, TypeVar

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from coderpath_web.access.middleware import Answer
from coderpath_web.frame.unavailable.answer import unavailable
from coderpath_web.frame.unavailable.reasons import Reason

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
View = TypeVar("View", bound=Callable[..., Any])


def waits_for_nobody(view: View) -> View:
    """Mark a view that writes nothing behind the lock of facts, such as signing in."""
    view.waits_for_nobody = True  # type: ignore[attr-defined]  # A mark that Django carries along
    return view


class TurnsMiddleware:
    """Lets so many requests write at once that some threads of the process are free for readers.

    One more gets its answer at once: waiting for a turn would hold the very thread to be kept free.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        self.turns = BoundedSemaphore(settings.WRITERS_AT_ONCE)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Give the turn back, however the request ends."""
        try:
            return self.get_response(request)
        finally:
            if getattr(request, "has_turn", False):
                self.turns.release()

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], *_given: Any
    ) -> HttpResponseBase | None:
        """Take a turn, where there is one, for a view that may write."""
        if request.method in SAFE or getattr(view, "waits_for_nobody", False):
            return None
        if not self.turns.acquire(blocking=False):
            return unavailable(request, Reason.BUSY)
        request.has_turn = True  # type: ignore[attr-defined]  # Read above, when it ends
        return None

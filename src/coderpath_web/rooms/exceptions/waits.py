"""Exceptions that are about to end, in the queue of who granted them and who leads the coder."""

from collections.abc import Iterator

from django.urls import reverse

from coderpath.sentence.calendar import day_words
from coderpath_web.access.viewer import Viewer
from coderpath_web.decisions.queries import WARNED_DAYS, ending, exceptions
from coderpath_web.decisions.shown import ExceptionShown, exceptions_shown
from coderpath_web.facts.names import coder_name
from coderpath_web.frame.waiting import Waiting, WaitingKind
from coderpath_web.ui.shell import Link

ENDING = WaitingKind(
    "exception-ends",
    "Exception ending soon",
    one="exception ending soon",
    many="exceptions ending soon",
)


def exceptions_ending(viewer: Viewer) -> Iterator[Waiting]:
    """Go through the exceptions that end within the days of the warning, for whom it concerns."""
    near = [
        one.pk
        for one in ending(viewer.day)
        if one.by == viewer.account.pk or viewer.leads(one.coder)
    ]
    found = exceptions().filter(pk__in=near) if near else ()
    for one in exceptions_shown(viewer, found):
        yield _waiting(one)


def _waiting(shown: ExceptionShown) -> Waiting:
    one = shown.granted
    last = one.until.toordinal() - 1
    return Waiting(
        kind=ENDING,
        key=str(one.pk),
        what=f"{coder_name(one.coder.code)}: {shown.asks}",
        since=one.until.fromordinal(one.until.toordinal() - WARNED_DAYS),
        due=one.until.fromordinal(last),
        otherwise=f"It ends automatically on {day_words(last)}; then the rule applies again.",
        where=Link("See the exception", reverse("exception", args=[one.pk])),
        says=f"Granted by {one.made_in.actor_name}: {shown.why}",
        about=one.coder,
    )

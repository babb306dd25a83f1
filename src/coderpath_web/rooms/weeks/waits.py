"""Weeks that wait to be entered, and weeks that somebody else has changed, in one's own queue."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from coderpath.sentence.calendar import day_words
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.waiting import Waiting, WaitingKind, done_lately, told, told_since
from coderpath_web.journal.models import Entry
from coderpath_web.months.owing import owed_in
from coderpath_web.rooms.weeks.actions import CORRECTED, REMOVED
from coderpath_web.rooms.weeks.recent import Recent, Stand, latest_weeks
from coderpath_web.time_spent.weeks import DAY, WEEK, parts_of
from coderpath_web.ui.shell import Link

WEEK_OPEN = WaitingKind(
    "week-open", "Week to enter", one="week to enter", many="weeks to enter", icon="clock"
)
WEEK_CHANGED = WaitingKind(
    "week-changed",
    "Your time was changed",
    one="week of yours that was changed",
    many="weeks of yours that were changed",
    icon="clock",
)
LOOKED_BACK = 5
"""Weeks that are over and still asked for."""
OTHERWISE = "It waits until you enter it. Without it the month has no hours of that week."


def weeks_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Go through the viewer's own weeks that are open, and those that others changed lately.

    A week is asked for only where the level held submits the hours of its month.
    """
    yield from _changed(viewer)
    yield from _open(viewer)


def _open(viewer: Viewer) -> Iterator[Waiting]:
    coder = viewer.account.coder
    if coder is None:
        return
    weeks = latest_weeks(viewer.day - WEEK, LOOKED_BACK)
    months = {(coder.pk, part.month) for week in weeks for part in parts_of(week)}
    submitted = {month for (_, month), figures in owed_in(months).items() if "hours" in figures}
    if not submitted:
        return
    for week, stand in Recent([coder.pk], weeks).of(coder.pk):
        is_asked = any(part.month in submitted for part in parts_of(week))
        if is_asked and stand in {Stand.MISSING, Stand.PART}:
            last = week + WEEK - DAY
            yield Waiting(
                kind=WEEK_OPEN,
                key=week.isoformat(),
                what=f"Your time of {day_words(week.toordinal())} to {day_words(last.toordinal())}",
                since=last + DAY,
                otherwise=OTHERWISE,
                where=Link(
                    "Enter it", f"{reverse('time', args=[coder.code])}?week={week:%Y-%m-%d}"
                ),
                about=coder,
            )


def _changed(viewer: Viewer) -> Iterator[Waiting]:
    coder = viewer.account.coder
    if coder is None or done_lately(viewer).isdisjoint({CORRECTED, REMOVED}):
        return
    lately = Entry.objects.filter(
        about=coder,
        action__in=(CORRECTED, REMOVED),
        at__gte=told_since(viewer.day),
    )
    for entry in lately.exclude(actor=viewer.account).order_by("number"):
        week = str(entry.details["week"])
        done = "removed" if entry.action == REMOVED else "entered"
        yield told(
            WEEK_CHANGED,
            str(entry.number),
            f"{entry.actor_name} {done} time of your week of {_words(week)}",
            entry,
            viewer.day,
            where=Link("See the week", f"{reverse('time', args=[coder.code])}?week={week}"),
            says=f"“{entry.why}”" if entry.why else "",
            about=coder,
        )


def _words(week: str) -> str:
    return day_words(date.fromisoformat(week).toordinal())

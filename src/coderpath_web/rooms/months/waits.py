"""Months as they wait in somebody's queue: to submit, to answer, and what became of one's own."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from coderpath.sentence.calendar import day_words
from coderpath_web import clock
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.names import coder_names
from coderpath_web.frame.waiting import Waiting, WaitingKind, told, told_since
from coderpath_web.months.closing import answer_by, close_day, closing_of
from coderpath_web.months.enums import Step
from coderpath_web.months.figures import months_told
from coderpath_web.months.owing import owed_in
from coderpath_web.months.periods import month_before, months_back
from coderpath_web.months.queries import told_to, unanswered
from coderpath_web.people.models import Coder
from coderpath_web.rooms.months.rules import NEEDS, may_answer_month
from coderpath_web.rooms.months.stands import name_of
from coderpath_web.ui.shell import Link

TO_SUBMIT = WaitingKind(
    "month-open", "Month to submit", one="month to submit", many="months to submit", icon="cal"
)
TO_ANSWER = WaitingKind(
    "month-submitted",
    "Month to confirm",
    one="month to confirm",
    many="months to confirm",
    icon="cal",
    together="months",
)
ANSWERED = WaitingKind(
    "month-answered",
    "Your month was answered",
    one="answer to a month of yours",
    many="answers to months of yours",
    icon="cal",
)
BACK = 3
"""Months before this one of which the coder is reminded."""
TELLING = {
    Step.RETURNED: "{month} was returned to you",
    Step.LAPSED: "{month} is on file as you submitted it",
    Step.RESTATED: "{month} has new figures",
}


def months_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Go through the viewer's months to submit, those to answer, and what became of the own."""
    if own := viewer.account.coder:
        yield from _to_submit(viewer, own)
        yield from _told_of(viewer, own)
    if viewer.may(*NEEDS):
        yield from _to_answer(viewer)


def _to_submit(viewer: Viewer, own: Coder) -> Iterator[Waiting]:
    months = [(own.pk, month) for month in months_back(month_before(viewer.day), BACK)]
    owed = owed_in(months)
    day = close_day() if owed else 0
    for one in months_told(owed.keys()).values():
        if one.is_to_submit:
            name, due = name_of(one.month), closing_of(one.month, day)
            yield Waiting(
                kind=TO_SUBMIT,
                key=f"{one.month.isoformat()}.{one.stand.state}",
                what=f"Submit {name}",
                since=one.month.replace(day=1) + timedelta(days=31),
                otherwise="It doesn’t count until it is submitted and on file.",
                where=_page(own.code, one.month, "Look at it"),
                says="It was returned to you." if one.stand.step else "",
                due=due if due >= viewer.day else None,
            )


def _to_answer(viewer: Viewer) -> Iterator[Waiting]:
    waiting = [one for one in unanswered() if viewer.leads(one.coder_id)]
    waiting = [one for one in waiting if may_answer_month(viewer, one.coder_id)]
    names = coder_names({one.coder.code for one in waiting}) if waiting else {}
    day = close_day() if waiting else 0
    for one in waiting:
        submitted = clock.day_of(one.made_in.at)
        due = answer_by(one.month, submitted, day)
        yield Waiting(
            kind=TO_ANSWER,
            key=f"{one.coder_id}.{one.month.isoformat()}.{one.made_in_id}",
            what=f"{names[one.coder.code]} submitted {name_of(one.month)}",
            since=min(submitted, viewer.day),
            otherwise=f"On {day_words(due.toordinal())} it goes on file as submitted.",
            where=_page(one.coder.code, one.month, "Look at it"),
            due=due,
            about=one.coder,
        )


def _told_of(viewer: Viewer, own: Coder) -> Iterator[Waiting]:
    for one in told_to(own.pk, told_since(viewer.day)):
        entry = one.made_in
        yield told(
            ANSWERED,
            f"{one.month.isoformat()}.{entry.pk}",
            TELLING[Step(one.step)].format(month=name_of(one.month)),
            entry,
            viewer.day,
            where=_page(own.code, one.month, "Look at it"),
            says=f"{entry.actor_name}: {entry.why}" if entry.why else "",
        )


def _page(code: str, month: date, label: str) -> Link:
    return Link(label, reverse("month", args=[code, f"{month:%Y-%m}"]))

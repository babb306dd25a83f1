"""Submitting months and answering them, each as one action under its entry."""

from collections.abc import Collection, Mapping
from datetime import date

from coderpath_web import clock
from coderpath_web.access.refused import Overtaken, refuse_if
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.months.actions import step_months
from coderpath_web.months.closing import answer_by, close_day, is_over
from coderpath_web.months.enums import MonthState, Step
from coderpath_web.months.figures import MonthTold, months_told
from coderpath_web.months.owing import MonthOf
from coderpath_web.months.queries import unanswered
from coderpath_web.people.models import Coder
from coderpath_web.rooms.months.asking import key_of, months_looked_at
from coderpath_web.rooms.months.rules import (
    may_answer_month,
    may_explain_mix,
    may_submit_month,
)
from coderpath_web.rooms.months.stands import name_of

RUNNING = "A month is submitted once it has ended."
NOTHING = "Nothing is on file of this month yet: enter your time, or have its records loaded."
SUBMITTED = "This month was submitted already."
CHANGED = "The figures changed since the page was shown. Look at them again."
ANSWERED = "This month was answered already, or was not submitted."
NOBODY = "Choose at least one month."
WHY = "Say why, for the coder to read."
SAY_WHAT = "Say what explains it."


@in_turn
def submit_month(*, by: Account | None, coder: Coder, month: date, seen: str = "") -> Entry:
    """Submit a month, by its first day, as it stands on file; `seen` marks the figures shown.

    Raises NotAllowed, or Refused where there is nothing to submit.
    """
    ask(by, may_submit_month, coder)
    told = _told(coder.pk, month)
    refuse_if(not is_over(month), RUNNING)
    refuse_if(told.stand.state not in {MonthState.OPEN, MonthState.RETURNED}, SUBMITTED)
    refuse_if(not told.is_pending, NOTHING)
    _refuse_changed(told, seen)
    entry = write_entry(
        by=by, action="month.submitted", about=coder, details={"month": name_of(month)}
    )
    step_months(entry=entry, step=Step.SUBMITTED, months=[(coder.pk, month)])
    return entry


@in_turn
def confirm_months(*, by: Account | None, months: Mapping[MonthOf, str]) -> Entry:
    """Confirm submitted months as one action, each with the mark of the figures that were shown.

    Raises NotAllowed, or Refused where one was answered, or its figures changed.
    """
    refuse_if(not months, NOBODY)
    for coder, _ in months:
        ask(by, may_answer_month, coder)
    for key, told in months_told(months.keys()).items():
        if told.stand.state not in {MonthState.SUBMITTED, MonthState.LAPSED}:
            raise Overtaken(ANSWERED)
        _refuse_changed(told, months[key])
    entry = write_entry(by=by, action="month.confirmed", about=_one(months), details=_named(months))
    step_months(entry=entry, step=Step.CONFIRMED, months=months.keys())
    return entry


@in_turn
def return_month(*, by: Account | None, coder: Coder, month: date, why: str) -> Entry:
    """Give a submitted month back, with what should be mended. Raises NotAllowed, or Refused."""
    ask(by, may_answer_month, coder)
    refuse_if(not why.strip(), WHY)
    if _told(coder.pk, month).stand.state != MonthState.SUBMITTED:
        raise Overtaken(ANSWERED)
    details = {"month": name_of(month)}
    entry = write_entry(by=by, action="month.returned", about=coder, why=why, details=details)
    step_months(entry=entry, step=Step.RETURNED, months=[(coder.pk, month)])
    return entry


@in_turn
def explain_mix(*, by: Account | None, coder: Coder, said: str) -> Entry:
    """Say what explains one's own mix of the latest closed months. Raises NotAllowed, or Refused.

    It stands in the entry alone: no fact comes of it, and no verdict.
    """
    ask(by, may_explain_mix, coder)
    refuse_if(not said.strip(), SAY_WHAT)
    details = {"month": key_of(months_looked_at()[-1])}
    why = said.strip()
    return write_entry(by=by, action="mix.answered", about=coder, why=why, details=details)


def lapse_due() -> Entry | None:
    """Put months on file as submitted that nobody has answered by their day."""
    return _lapse() if _lapsing() else None


@in_turn
def _lapse() -> Entry | None:
    due = _lapsing()
    if not due:
        return None
    entry = write_entry(by=None, action="month.lapsed", about=_one(due), details=_named(due))
    step_months(entry=entry, step=Step.LAPSED, months=due)
    return entry


def _lapsing() -> list[MonthOf]:
    day, today = close_day(), clock.today()
    return [
        (one.coder_id, one.month)
        for one in unanswered()
        if answer_by(one.month, clock.day_of(one.made_in.at), day) <= today
    ]


def _told(coder: int, month: date) -> MonthTold:
    return months_told([(coder, month)])[coder, month]


def _refuse_changed(told: MonthTold, seen: str) -> None:
    if seen and seen != told.mark:
        raise Overtaken(CHANGED)


def _one(months: Collection[MonthOf]) -> int | None:
    """Give the coder whom months are about, where they are about one."""
    coders = {coder for coder, _ in months}
    return min(coders) if len(coders) == 1 else None


def _named(months: Collection[MonthOf]) -> dict[str, object]:
    """Say in an entry which months it is about, and how many."""
    named = ", ".join(sorted({name_of(month) for _, month in months}))
    return {"month": named, "months": len(months)}

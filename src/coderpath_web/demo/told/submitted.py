"""Months that coders submitted: confirmed, one returned and mended, one that nobody answered.

Somebody was asked about an unusual mix, and said what explains it.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from coderpath.days import Month
from coderpath_web.demo.cast import Cast
from coderpath_web.demo.telling import Event
from coderpath_web.demo.told.coded_months import CodedMonth, CodedMonths, month_at
from coderpath_web.demo.told.weeks import HER_OWN, mend_class
from coderpath_web.months.enums import MonthState
from coderpath_web.months.figures import months_told
from coderpath_web.people.models import Coder
from coderpath_web.rooms.months.actions import (
    confirm_months,
    explain_mix,
    lapse_due,
    return_month,
    submit_month,
)

SUBMIT, ANSWER = timedelta(days=1), timedelta(days=3)
"""Days after a month on which it is submitted, and answered."""
UNANSWERED = ("2026-07", "C0109", "2026-08-11")
"""A month of which Edith forgot one, and when it was on file as submitted."""
RETURNED, MENDED = "2026-09", date(2026, 10, 5)
WHY = "The class on 9 September is missing. It does not count against you: please add it."
LATE = ("2026-10", "C0577", "2026-11-12")
"""A month that was submitted late, and waits for Edith."""
OWING = ("2026-10", "C0573")
"""A month that is not submitted yet."""

ASKED, ASKED_ON = "zora", date(2026, 11, 12)
MIX = "Two of us were away in September: I took stays and surgery, and less ancillary work."


def told_submitted(cast: Cast, coded: CodedMonths) -> Iterator[Event]:
    """Tell who submitted when, and what Edith answered."""
    for month, desks in coded.by_month.items():
        after = desks[0].after
        later = {coder for at, coder in (LATE[:2], OWING) if month_at(at) == month}
        on_time = [one for one in desks if one.coder not in later]
        yield Event(after + SUBMIT, partial(_submit, cast, on_time))
        yield Event(after + ANSWER, partial(_answer, cast, month, desks))
    if month_at(RETURNED) in coded.by_month:
        yield Event(MENDED, partial(_mend, cast, coded))
    for at, coder, day in (LATE,):
        desks = [one for one in coded.by_month.get(month_at(at), ()) if one.coder == coder]
        yield Event(date.fromisoformat(day), partial(_submit, cast, desks))
    yield Event(date.fromisoformat(UNANSWERED[2]), lapse_due)
    yield Event(ASKED_ON, partial(_explain, cast))


def _submit(cast: Cast, desks: Sequence[CodedMonth]) -> None:
    """Let coders submit a month, as far as their level submits any."""
    coders = _coders(desks)
    told = months_told([(coders[one.coder].pk, one.first) for one in desks])
    for one in desks:
        coder = coders[one.coder]
        if told[coder.pk, one.first].is_to_submit:
            submit_month(by=cast[one.coder], coder=coder, month=one.first)


def _answer(cast: Cast, month: Month, desks: Sequence[CodedMonth]) -> None:
    """Let Edith confirm what was submitted, but for what she returns or forgets."""
    coders = _coders(desks)
    told = months_told([(coders[one.coder].pk, one.first) for one in desks])
    waiting = {key for key, one in told.items() if one.stand.state == MonthState.SUBMITTED}
    if month == month_at(UNANSWERED[0]):
        waiting.discard((coders[UNANSWERED[1]].pk, desks[0].first))
    if month == month_at(RETURNED):
        her = coders[HER_OWN]
        waiting.discard((her.pk, desks[0].first))
        return_month(by=cast["edith"], coder=her, month=desks[0].first, why=WHY)
    if waiting:
        confirm_months(by=cast["edith"], months={key: told[key].mark for key in waiting})


def _mend(cast: Cast, coded: CodedMonths) -> None:
    """Let Naomi mend her month and submit it again, and Edith confirm it."""
    mend_class(cast, coded)
    desks = [one for one in coded.by_month[month_at(RETURNED)] if one.coder == HER_OWN]
    _submit(cast, desks)
    key = (_coders(desks)[HER_OWN].pk, desks[0].first)
    confirm_months(by=cast["edith"], months={key: months_told([key])[key].mark})


def _explain(cast: Cast) -> None:
    coder = Coder.objects.get(code=cast.codes[ASKED])
    explain_mix(by=cast[ASKED], coder=coder, said=MIX)


def _coders(desks: Sequence[CodedMonth]) -> dict[str, Coder]:
    return {one.code: one for one in Coder.objects.filter(code__in=[one.coder for one in desks])}

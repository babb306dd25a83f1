"""Being asked about an unusual mix: first the coder, then whoever runs the day, with the answer.

The mix itself is worked out each time, and kept nowhere. An answer stands in its entry alone.
"""

from collections.abc import Collection
from datetime import date

from coderpath_web import clock
from coderpath_web.journal.models import Entry
from coderpath_web.months.closing import answer_by, close_day, closing_of
from coderpath_web.months.periods import month_before, months_back

ANSWERED = "mix.answered"
MONTHS = 3
"""Closed months that are looked at together."""


def months_looked_at() -> list[date]:
    """Give the first days of the latest closed months, the latest last."""
    day, latest = close_day(), month_before(clock.today())
    if closing_of(latest, day) > clock.today():
        latest = month_before(latest)
    return months_back(latest, MONTHS)


def key_of(month: date) -> str:
    """Give what an entry calls the latest of the months that were looked at."""
    return f"{month:%Y-%m}"


def answers_about(coders: Collection[int], month: date) -> dict[int, Entry]:
    """Give the latest answers of some coders about the months that end with one."""
    found = Entry.objects.filter(action=ANSWERED, about__in=coders, details__month=key_of(month))
    return {one.about_id: one for one in found.order_by("number") if one.about_id}


def is_for_others(answer: Entry | None, month: date) -> bool:
    """Tell whether others are shown a mix: once it is answered, or a month after it was known."""
    return answer is not None or clock.today() >= answer_by(
        month, closing_of(month, close_day()), close_day()
    )

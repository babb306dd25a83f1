"""Moves and exceptions as they are found: of a coder, in force on a day, about to end."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Q, QuerySet

from coderpath.days import add_months
from coderpath_web import clock
from coderpath_web.decisions.models import GrantedException, Hold, Retention, Transition
from coderpath_web.journal.models import Entry
from coderpath_web.worded import Worded

MONTHS_KEPT = 24
"""Where nothing was settled: two years, within which questions about a decision come."""
WARNED_DAYS = 30
"""Days before its end from which an exception is warned of."""


def months_kept() -> int:
    """Give for how many months candidates and applications are kept after the decision."""
    latest = Retention.objects.order_by("-pk").first()
    return latest.months if latest else MONTHS_KEPT


def kept_until(decided: Entry) -> date:
    """Give the day from which what led to a decision may be erased."""
    return date.fromordinal(add_months(clock.day_of(decided.at).toordinal(), months_kept()))


def holds() -> QuerySet[Hold]:
    """Give what keeps records from being erased, also what was lifted, the latest first."""
    found = Hold.objects.select_related("facility", "by", "made_in", "lifted_in")
    return found.order_by("-pk")


def holds_on(about: str) -> list[Hold]:
    """Give what keeps a record, such as "candidate:12", from being erased; the latest first."""
    return list(holds().filter(about=about, lifted_in=None))


HELD = Worded(lambda: Hold.objects.filter(lifted_in=None).order_by().values_list("about"))


def everything_held() -> set[str]:
    """Give every record that something keeps, at the cost of one small question."""
    return {about for (about,) in HELD.rows()}


def transitions() -> QuerySet[Transition]:
    """Give moves that were decided, the latest decision first."""
    found = Transition.objects.select_related("coder", "by", "made_in")
    return found.order_by("-made_in")


def transition_via(via: str) -> Transition | None:
    """Give the move to which something led, such as "request:12"."""
    return transitions().filter(via=via).first()


def exceptions() -> QuerySet[GrantedException]:
    """Give exceptions, the latest first."""
    found = GrantedException.objects.select_related("coder", "by", "made_in", "ended_in")
    return found.order_by("-pk")


def in_force(day: date) -> Q:
    """Say of exceptions that they cover their rule on a day; one that was ended does no more."""
    return Q(since__lte=day, until__gt=day, ended_in=None)


def exceptions_in_force(
    day: date, coders: Collection[int] | None = None
) -> QuerySet[GrantedException]:
    """Give the exceptions in force on a day, of some coders or of everyone."""
    found = exceptions().filter(in_force(day))
    return found if coders is None else found.filter(coder__in=coders)


def about_to_end(day: date) -> Q:
    """Say of exceptions in force that they end within the days of the warning."""
    return in_force(day) & Q(until__lte=day + timedelta(days=WARNED_DAYS))


class Ending(NamedTuple):
    """An exception that is about to end, as much of it as tells whom it may concern."""

    pk: int
    by: int
    coder: int


ENDING = Worded(
    lambda day, last: (
        GrantedException.objects.filter(in_force(day), until__lte=last)
        .order_by()
        .values_list("pk", "by", "coder")
    )
)


def ending(day: date) -> list[Ending]:
    """Give the exceptions that are about to end, at the cost of one small question."""
    last = day + timedelta(days=WARNED_DAYS)
    return [Ending(*one) for one in ENDING.rows(day=day, last=last)]

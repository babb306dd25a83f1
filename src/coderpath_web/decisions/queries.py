"""Moves and exceptions as they are found: of a coder, in force on a day, about to end."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Q, QuerySet

from coderpath.days import add_months
from coderpath_web import clock
from coderpath_web.decisions.kept_as import KeptAs
from coderpath_web.decisions.models import GrantedException, Hold, Retention, Transition
from coderpath_web.journal.models import Entry
from coderpath_web.worded import Worded

WARNED_DAYS = 30
"""Days before its end from which an exception is warned of."""


def settled(kind: KeptAs) -> Retention | None:
    """Give how long something is kept as somebody settled it; None where nobody has."""
    found = Retention.objects.filter(kind=kind_in_rows(kind)).select_related("made_in")
    return found.order_by("-pk").first()


def kind_in_rows(kind: KeptAs) -> str | None:
    """Give a kind as rows name it: those of before named none."""
    return None if kind is KeptAs.HIRING else kind.value


def months_kept(kind: KeptAs = KeptAs.HIRING) -> int:
    """Give for how many months something is kept after it was decided."""
    latest = settled(kind)
    return latest.months if latest else kind.months_at_first


def kept_until(decided: Entry, kind: KeptAs = KeptAs.HIRING) -> date:
    """Give the day from which what was decided by an entry may be erased."""
    return months_after(clock.day_of(decided.at), months_kept(kind))


def months_after(day: date, months: int) -> date:
    """Give the day some months after another, the last of its month where there is no such."""
    return date.fromordinal(add_months(day.toordinal(), months))


def of_person(coder: int) -> str:
    """Name a person as a hold does."""
    return f"coder:{coder}"


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

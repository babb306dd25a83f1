"""How months stand, by their steps."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import Exists, OuterRef, QuerySet

from coderpath_web.months.enums import ON_FILE, MonthState, Step
from coderpath_web.months.models import MonthStep
from coderpath_web.months.owing import MonthOf


class Stand(NamedTuple):
    """How a month stands, the step that made it so, and the latest restatement after that."""

    state: MonthState
    step: MonthStep | None = None
    restated: MonthStep | None = None

    @property
    def is_on_file(self) -> bool:
        """Whether its figures are facts, where they have to be submitted."""
        return self.state in ON_FILE


OPEN = Stand(MonthState.OPEN)


def steps_of(coders: Collection[int], months: Collection[date]) -> QuerySet[MonthStep]:
    """Give the steps of some coders' months, the earliest first."""
    found = MonthStep.objects.filter(coder__in=coders, month__in=months)
    return found.select_related("made_in").order_by("made_in", "pk")


def stands_of(months: Collection[MonthOf]) -> dict[MonthOf, Stand]:
    """Give how months stand; one of which nothing happened is open."""
    found = dict.fromkeys(months, OPEN)
    steps = steps_of({coder for coder, _ in months}, {month for _, month in months})
    for key, stand in stands_by(steps).items():
        if key in found:
            found[key] = stand
    return found


def stands_by(steps: Iterable[MonthStep]) -> dict[MonthOf, Stand]:
    """Give how months stand after some steps, the earliest first."""
    found: dict[MonthOf, Stand] = {}
    for step in steps:
        key = (step.coder_id, step.month)
        if step.step == Step.RESTATED:
            found[key] = found.get(key, OPEN)._replace(restated=step)
        else:
            found[key] = Stand(MonthState(step.step), step)
    return found


def latest_steps() -> QuerySet[MonthStep]:
    """Give the steps that no later one of their month has answered; a restatement answers none."""
    later = MonthStep.objects.filter(
        coder=OuterRef("coder"), month=OuterRef("month"), made_in__gt=OuterRef("made_in")
    ).exclude(step=Step.RESTATED)
    return MonthStep.objects.filter(~Exists(later)).select_related("made_in", "coder")


def unanswered() -> QuerySet[MonthStep]:
    """Give the steps by which months were submitted that nobody has answered."""
    return latest_steps().filter(step=Step.SUBMITTED).order_by("month", "coder")


def told_to(coder: int, since: datetime) -> Iterator[MonthStep]:
    """Go through what a coder is told of months: answers that still stand, and new figures."""
    own = {"coder": coder, "made_in__at__gte": since}
    yield from latest_steps().filter(step__in=(Step.RETURNED, Step.LAPSED), **own)
    restated = MonthStep.objects.filter(step=Step.RESTATED, **own)
    yield from restated.select_related("made_in", "coder")

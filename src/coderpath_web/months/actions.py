"""The one way from what is on file of records and time to the facts of months."""

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from coderpath_web import clock
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.journal.models import Entry
from coderpath_web.months.closing import close_day, closing_of
from coderpath_web.months.enums import Step
from coderpath_web.months.made import Key, Live, Wanted, live_facts, wanted_facts
from coderpath_web.months.models import MonthStep
from coderpath_web.months.owing import MonthOf, owed_in
from coderpath_web.months.queries import stands_of
from coderpath_web.standings.actions import change_facts, change_with


class Difference(NamedTuple):
    """What has to change so that the facts of months say what is on file."""

    new: list[NewFact]
    retract: list[int]
    restated: set[MonthOf]
    """The months of which a figure that a month had made goes or changes."""
    touched: set[int]
    """The coders of whom anything changes."""


def restate_months(*, entry: Entry, months: Collection[MonthOf]) -> set[int]:
    """Make the facts of months those that follow from what is on file; give the coders touched.

    Must be called in the turn that wrote the entry, after whatever changed records, time or steps.
    A month that its coder submits makes no facts before it is on file. Raises as changing facts.
    """
    return _restate(entry, months, change_facts)


def restate_in_turn(*, entry: Entry, months: Collection[MonthOf]) -> set[int]:
    """Do the same after a change of facts, such as of a standard, on which the months hang.

    Nothing of it can be worked out before that change is on file.
    """
    return _restate(entry, months, change_with)


def _restate(entry: Entry, months: Collection[MonthOf], change: Callable[..., None]) -> set[int]:
    found = difference(set(months))
    if not found.new and not found.retract:
        return set()
    change(entry=entry, new=found.new, retract=found.retract)
    _say_restated(entry, found.restated)
    return found.touched


def step_months(*, entry: Entry, step: Step, months: Iterable[MonthOf]) -> None:
    """Write a step of months under an entry, and restate them. Must be called in its turn."""
    wanted = sorted(set(months))
    MonthStep.objects.bulk_create(
        MonthStep(coder_id=coder, month=month, step=step, made_in=entry) for coder, month in wanted
    )
    restate_months(entry=entry, months=wanted)


def difference(months: set[MonthOf]) -> Difference:
    """Hold what is on file of records and time against the facts of months.

    A fact that no month made, such as one imported, stays where records say nothing of the same;
    where they say something else, it gives way.
    """
    if not months:
        return Difference([], [], set(), set())
    live = live_facts(months)
    wanted = wanted_facts(months)
    for key in _waiting(wanted.keys() | live.keys()):
        wanted.pop(key, None)
    new = {key: one.new for key, one in wanted.items() if _differs(live.get(key), one)}
    gone = {key: one for key, one in live.items() if _goes(one, wanted.get(key))}
    restated = {key.month_of for key, one in gone.items() if one.is_made}
    touched = {key.coder for key in (*new, *gone)}
    return Difference(
        list(new.values()), sorted(one.fact for one in gone.values()), restated, touched
    )


def _differs(live: Live | None, wanted: Wanted) -> bool:
    return live is None or live.value != wanted.value


def _goes(live: Live, wanted: Wanted | None) -> bool:
    if wanted is None:
        return live.is_made
    return live.value != wanted.value


def _waiting(keys: Collection[Key]) -> set[Key]:
    """Give the facts that are not made yet: of figures that are submitted, and not on file."""
    owed = owed_in({key.month_of for key in keys})
    stands = stands_of(owed.keys()) if owed else {}
    return {
        key
        for key in keys
        if key.kind in owed.get(key.month_of, ()) and not stands[key.month_of].is_on_file
    }


def _say_restated(entry: Entry, months: set[MonthOf]) -> None:
    """Note the months that counted already; one that this very entry answers is not restated."""
    day, today = close_day(), clock.today()
    answered = set(MonthStep.objects.filter(made_in=entry).values_list("coder", "month"))
    MonthStep.objects.bulk_create(
        MonthStep(coder_id=coder, month=month, step=Step.RESTATED, made_in=entry)
        for coder, month in sorted(months - answered)
        if closing_of(month, day) <= today
    )

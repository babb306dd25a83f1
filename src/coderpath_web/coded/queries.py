"""What others ask of coded records: figures by coder and month, and the rows behind them."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet

from coderpath.same_name import form
from coderpath.standards.classes import type_of_class
from coderpath_web.coded.models import (
    COUNTS_FOR_A_MONTH,
    LEFT_OPEN,
    OF_A_CLASS,
    CodedRecord,
    Load,
)
from coderpath_web.people.models import Facility
from coderpath_web.plain_rows import plain_rows

LATEST_FIRST = ("-coded", "-pk")


class Timed(NamedTuple):
    """Seconds spent on records that carry them, by what stands for their accounts.

    So their order has nothing to do with days or coders.
    """

    seconds: list[int]
    without: int
    """Records that say nothing of the time."""
    coders: int
    """Who coded those with a time."""


class Rolled(NamedTuple):
    """How many records of a type a coder coded at a facility in a month."""

    coder: int
    facility: int
    type: str
    month: date
    records: int


class RolledClass(NamedTuple):
    """How many of those are of a service or complexity class."""

    coder: int
    facility: int
    type: str
    service_class: str
    month: date
    records: int


BY = ("coder", "month", "facility", "type")


def rolled(
    *, coders: Collection[int] | None = None, months: Collection[date] | None = None
) -> Iterator[Rolled]:
    """Roll the records that count up, by the day on which they were coded; of some, or of all.

    A month is its first day.
    """
    for coder, month, facility, kind, count in _counted(COUNTS_FOR_A_MONTH, BY, coders, months):
        yield Rolled(coder, facility, kind, month, count)


def rolled_by_class(
    *, coders: Collection[int] | None = None, months: Collection[date] | None = None
) -> Iterator[RolledClass]:
    """Roll up those that are of a class, as `rolled` does all of them."""
    by = (*BY, "service_class")
    for coder, month, facility, kind, named, count in _counted(OF_A_CLASS, by, coders, months):
        yield RolledClass(coder, facility, kind, named, month, count)


def classes_coded_by(coder: int) -> frozenset[tuple[str, str]]:
    """Give the facilities and the forms of the types as which a coder's records of a class count.

    Whether they do depends on the standards in force.
    """
    codes = dict(Facility.objects.values_list("pk", "code"))
    return frozenset(
        (codes[one.facility], form(type_of_class(one.type, one.service_class)))
        for one in rolled_by_class(coders=[coder])
    )


def _counted(
    which: Q,
    by: tuple[str, ...],
    coders: Collection[int] | None,
    months: Collection[date] | None,
) -> Iterator[tuple[Any, ...]]:
    wanted = {"coder__in": coders, "month__in": months}
    some = {name: list(values) for name, values in wanted.items() if values is not None}
    records = CodedRecord.objects.filter(which, **some)
    rows = records.order_by(*by).values(*by).annotate(records=Count("pk"))
    return plain_rows(rows.values_list(*by, "records"))


def timed(*, facility: int | None, of_type: str, months: tuple[date, date]) -> Timed:
    """Give the time on the records of a type coded in some months, at one facility or anywhere.

    Months are their first days, from one to another, both in. No time at all is none that is known.
    """
    found = CodedRecord.objects.filter(COUNTS_FOR_A_MONTH, type=of_type, month__range=months)
    if facility is not None:
        found = found.filter(facility=facility)
    rows = found.order_by("surrogate", "pk").values_list("seconds", "coder")
    seconds, coders, without = [], set(), 0
    for spent, coder in plain_rows(rows, are_many=True):
        if spent:
            seconds.append(spent)
            coders.add(coder)
        else:
            without += 1
    return Timed(seconds, without, len(coders))


def left_open(places: Collection[int], before: date) -> dict[tuple[int, str], int]:
    """Count what facilities discharged before a day and nobody has coded, by facility and type."""
    records = CodedRecord.objects.filter(LEFT_OPEN, facility__in=places, discharged__lt=before)
    rows = records.order_by().values("facility", "type").annotate(records=Count("pk"))
    counted = rows.values_list("facility", "type", "records")
    return {(place, kind): count for place, kind, count in counted}


def touched_by(load: Load) -> set[tuple[int, date]]:
    """Give the coder-months of which a load put a version on file, or closed one."""
    changed = CodedRecord.objects.filter(Q(load=load) | Q(closed_in=load), month__isnull=False)
    return set(plain_rows(changed.order_by().values_list("coder", "month").distinct()))


def records_of(coder: int, month: date) -> QuerySet[CodedRecord, Any]:
    """Give the records that count for a coder in a month, the latest first."""
    return CodedRecord.objects.filter(COUNTS_FOR_A_MONTH, coder=coder, month=month).order_by(
        *LATEST_FIRST
    )


def versions_of(facility: int, surrogate: str) -> QuerySet[CodedRecord, Any]:
    """Give the versions of a record, the newest first; the one that is not closed counts."""
    found = CodedRecord.objects.filter(facility=facility, surrogate=surrogate)
    return found.select_related("load__entry", "closed_in__entry").order_by("-pk")


def loads_at(places: Collection[int] | None) -> list[Load]:
    """Give the loads whose records are all of some facilities, the latest first; None for any."""
    loads = Load.objects.select_related("entry").defer("refusals", "mapping", "again")
    return [one for one in loads if places is None or set(one.places) <= set(places)]

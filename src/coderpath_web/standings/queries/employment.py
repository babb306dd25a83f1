"""Who is or was employed, where, and which level is really held, on a day, by the facts on file."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet

from coderpath_web.dated_rows import begun, lasting, true_on
from coderpath_web.documents.models import PathDocument
from coderpath_web.facts.models import Fact, dated
from coderpath_web.facts.queries import on_file
from coderpath_web.plain_rows import cells_in, plain_rows
from coderpath_web.standings.models import Standing, State, What
from coderpath_web.worded import Worded, among


class Spell(NamedTuple):
    """Days without a break on which a coder is employed at a facility, or at none on file."""

    coder: int
    code: str
    name: str
    facility: int | None
    hired: date
    left: date | None

    def covers(self, day: date) -> bool:
        """Tell whether the coder is employed on a day."""
        return self.hired <= day and (self.left is None or day < self.left)


class Step(NamedTuple):
    """A level, and the day since which it is held or would be."""

    level: str
    since: date | None


class Place(NamedTuple):
    """A facility with the region it belongs to."""

    code: str
    name: str
    region: str


def latest_spells(day: date) -> dict[int, Spell]:
    """Give the latest spell of everyone who was hired on or before a day."""
    hired = on_file().filter(kind="coders", since__lte=day)
    return {one.coder: one for one in _spells(plain_rows(_told(hired)))}


def spells_between(
    first: date,
    last: date,
    coders: Collection[int] | None = None,
    facility: int | None = None,
) -> list[Spell]:
    """Give the spells of some coders (of all when None) with a day from one day to another."""
    if coders is not None and facility is None:
        return list(_spells(OF_SOME.rows(first=first, last=last, coders=coders)))
    employed = _between(first, last)
    if coders is not None:
        employed = employed.filter(coder__in=coders)
    if facility is not None:
        employed = employed.filter(facility=facility)
    return list(_spells(plain_rows(_told(employed))))


def _between(first: Any, last: Any) -> QuerySet[Fact]:
    return on_file().filter(lasting(first), kind="coders", since__lte=last)


def _told(facts: QuerySet[Fact]) -> QuerySet[Fact, Any]:
    columns = ("coder", "coder__code", "cells", "facility", "since", "until")
    return facts.order_by("since", "pk").values_list(*columns)


OF_SOME = Worded(
    lambda first, last, coders: _told(_between(first, last).filter(among("coder", coders)))
)


def _spells(rows: Iterable[tuple[Any, ...]]) -> Iterator[Spell]:
    """Read rows of employment, the earliest first."""
    for coder, code, cells, facility, since, until in rows:
        name = cells_in(cells).get("name") or code
        yield Spell(coder, code, name, facility, dated(since), until)


def facilities_worked_at(day: date) -> dict[int, int]:
    """Give the facility of the position that each coder holds on a day; of several, the latest."""
    held = on_file().filter(true_on(day), kind="positions", facility__isnull=False)
    held = held.order_by("since", "pk")
    return dict(plain_rows(held.values_list("coder", "facility")))


def spells_with_places(day: date) -> dict[int, Spell]:
    """Give the latest spell of everyone hired by a day, where each worked by the positions held."""
    now_at = facilities_worked_at(day)
    return {
        coder: spell._replace(facility=now_at.get(coder, spell.facility))
        for coder, spell in latest_spells(day).items()
    }


def levels_held(document: PathDocument | None, order: list[str], day: date) -> dict[int, Step]:
    """Give the level really held on a day, as a document reads positions; of several, the last."""
    met = Standing.objects.filter(document=document, what=What.HOLDS, state=State.MET)
    rows = met.filter(begun(day), lasting(day)).values_list("coder", "name", "since")
    held: dict[int, Step] = {}
    for coder, level, since in sorted(plain_rows(rows), key=lambda row: order.index(row[1])):
        held[coder] = Step(level, since)
    return held


def levels_held_by(coder: int | None, document: PathDocument, day: date) -> frozenset[str]:
    """Give the levels that a coder holds on a day; none for whoever is no coder."""
    held = Standing.objects.filter(
        true_on(day), document=document, what=What.HOLDS, state=State.MET, coder=coder
    )
    return frozenset(held.values_list("name", flat=True)) if coder else frozenset()


def places() -> dict[int, Place]:
    """Give every facility that is on file, by its row."""
    return {
        facility: Place(code, cells_in(cells).get("name") or code, region)
        for facility, code, cells, region in FACILITIES.rows()
    }


FACILITIES = Worded(
    lambda: (
        on_file()
        .filter(kind="facilities")
        .order_by()
        .values_list("facility", "facility__code", "cells", "subject")
    )
)

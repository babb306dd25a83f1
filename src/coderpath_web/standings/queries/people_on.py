"""Who of some people is employed on a day, and where."""

from collections import Counter
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from coderpath_web.dated_rows import true_on
from coderpath_web.facts.models import dated
from coderpath_web.facts.queries import on_file
from coderpath_web.plain_rows import cells_in, plain_rows


class Person(NamedTuple):
    """A coder employed on a day."""

    coder: int
    code: str
    name: str
    facility: int | None
    hired: date


def people_at(day: date) -> Counter[int | None]:
    """Count who is employed at each facility on a day; who works at none on file counts there."""
    employed = on_file().filter(true_on(day), kind="coders").order_by("since", "pk")
    return Counter(dict(employed.values_list("coder", "facility")).values())


def people_on(
    day: date, coders: Collection[int] | None, facility: int | None = None
) -> list[Person]:
    """Give those of some coders (of all when None) who are employed on a day, by name."""
    employed = on_file().filter(true_on(day), kind="coders")
    if coders is not None:
        employed = employed.filter(coder__in=coders)
    if facility is not None:
        employed = employed.filter(facility=facility)
    rows = employed.values_list("coder", "coder__code", "cells", "facility", "since")
    people = {
        coder: Person(coder, code, cells_in(cells).get("name") or code, facility, dated(hired))
        for coder, code, cells, facility, hired in plain_rows(rows.order_by("since", "pk"))
    }
    return sorted(people.values(), key=lambda one: (one.name.casefold(), one.code))

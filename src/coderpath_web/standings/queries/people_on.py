"""Who of some people is employed on a day, and where."""

from collections import Counter
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from coderpath_web.dated_rows import true_on
from coderpath_web.facts.queries import on_file
from coderpath_web.standings.queries.employment import spells_between


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
    spells = spells_between(day, day, coders, facility)
    people = {
        one.coder: Person(one.coder, one.code, one.name, one.facility, one.hired) for one in spells
    }
    return sorted(people.values(), key=lambda one: (one.name.casefold(), one.code))

"""Which productivity standards measured the work of some months, each with its months."""

from fractions import Fraction
from typing import NamedTuple

from coderpath.criteria.gaps import place_text
from coderpath.explain.names import PathNames
from coderpath.facts.months import standard_of
from coderpath.facts.standards import CORPORATE
from coderpath.same_name import form
from coderpath.sentence import Said
from coderpath.sentence.dates import say_months, say_span
from coderpath.sentence.words import capital, number_text
from coderpath_web.facts.queries import fact_number
from coderpath_web.frame.coder.facts_shown import fact_address


class StandardUsed(NamedTuple):
    """A standard as it measured a patient type in some months."""

    place: str
    rate: str
    minutes_each: str
    in_force: Said
    months: Said
    first: int
    last: int
    is_corporate: bool
    href: str


def standards_used(judgement, months):
    """Give the standards of the work in some months, by place and then by time."""
    record = judgement.record
    used = {}
    for row in sorted(
        record.productivity, key=lambda row: (row.facility, form(row.type), row.month)
    ):
        standard = standard_of(row, record.standards)
        if row.month in set(months) and standard is not None:
            place = row.facility, form(row.type)
            used.setdefault((place, standard), (row.type, []))[1].append(row.month)
    return [
        _used(judgement, (facility, written), standard, found)
        for ((facility, _), standard), (written, found) in used.items()
    ]


def _used(judgement, place, standard, months):
    return StandardUsed(
        place=capital(place_text(place, judgement.record, PathNames(judgement.path))),
        rate=f"{number_text(standard.records)} per {number_text(standard.minutes)} minutes",
        minutes_each=f"{number_text(_each(standard))} minutes a record",
        in_force=say_span(standard.since, standard.until),
        months=say_months(months),
        first=min(months),
        last=max(months),
        is_corporate=standard.facility == CORPORATE,
        href=fact_address(fact_number(standard.source)),
    )


def _each(standard):
    return Fraction(standard.minutes) / Fraction(standard.records)

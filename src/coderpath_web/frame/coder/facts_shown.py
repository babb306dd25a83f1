"""Facts as they are shown on pages of a coder: in words, with both dates and an address."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from django.urls import reverse

from coderpath.criteria.base import Row
from coderpath.days import BEGINNING, FOREVER, Day, first_of, iso
from coderpath.explain.fact_texts import words_of
from coderpath.facts.kinds import KIND_OF, KINDS
from coderpath.facts.values.dates import NO_END_YET
from coderpath.sentence import Said
from coderpath_web.access.confidential import as_shown
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import fact_number
from coderpath_web.standings.judge import Judgement


class FactShown(NamedTuple):
    """A fact in words, its days, where it was read, when it was recorded."""

    words: Said
    kind: str
    number: int | None
    since: int
    until: int
    source: str
    recorded: datetime | None

    @property
    def href(self) -> str:
        """Where it is told whole."""
        return fact_address(self.number)

    @property
    def since_iso(self) -> str:
        """Its first day, for machines."""
        return iso(self.since) or ""

    @property
    def until_iso(self) -> str:
        """The first day after it, for machines."""
        return iso(self.until) or ""


def fact_address(number: int | None) -> str:
    """Give the address of a fact; nothing for a row that is not on file."""
    return "" if number is None else reverse("fact", args=[number])


def facts_shown(
    found: Iterable[Row], judgement: Judgement, withheld: frozenset[str]
) -> list[FactShown]:
    """Give rows as facts in words, without columns that are withheld.

    One query tells when they were recorded.
    """
    rows = [as_shown(one, withheld) for one in found]
    numbers = [number for row in rows if (number := fact_number(row[-1])) is not None]
    recorded = dict(Fact.objects.filter(pk__in=numbers).values_list("pk", "recorded_at"))
    return [_shown(row, judgement, recorded) for row in rows]


def _shown(row: Row, judgement: Judgement, recorded: Mapping[int, datetime]) -> FactShown:
    number = fact_number(row[-1])
    since, until = days_of(row)
    words = words_of(row, judgement)
    kind, when = KIND_OF[type(row)], None if number is None else recorded.get(number)
    return FactShown(words, kind, number, since, until, str(row[-1]), when)


def days_of(row: Row) -> tuple[Day, Day]:
    """Give the days on which a row says something to be so."""
    kind = KINDS[KIND_OF[type(row)]]
    since = row[kind.index(kind.since)] if kind.since else BEGINNING
    if kind.since and kind.columns[kind.index(kind.since)].is_month:
        return first_of(since), first_of(since + 1)
    until = row[kind.index(kind.until)] if kind.until else None
    return since, FOREVER if until is None or until >= NO_END_YET else until

"""Reading facts back as the library's rows: one coder, some, or everyone; now, or as once known."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Q, QuerySet

from coderpath.facts.gathered import Gathered
from coderpath.facts.reading import Reading, department
from coderpath.facts.source import Source
from coderpath_web import clock
from coderpath_web.facts.models import Fact
from coderpath_web.facts.shape import StoredSource, row_of
from coderpath_web.people.models import Coder, Facility
from coderpath_web.plain_rows import cells_in, plain_rows

FIELDS = ("kind", "subject", "since", "until", "cells", "source_file", "source_row", "pk")
IDENTITIES = ("coder_id", "facility_id", "to_id")
FEW = 60
"""Coders of whom all facts may be held at once: some tens of thousands of rows."""


def on_file(known: datetime | None = None) -> QuerySet[Fact]:
    """Give the facts that count: not retracted, or as known at a moment."""
    if known is None:
        return Fact.objects.filter(retracted_at=None)
    return Fact.objects.filter(
        Q(retracted_at=None) | Q(retracted_at__gt=known), recorded_at__lte=known
    )


def facts_mark(coder: int) -> tuple[object, ...]:
    """Give what is the same as long as the facts about a coder and the organisation are the same.

    Facts are only added, or retracted once, so their numbers tell; the moments tell apart the
    facts of a database that was put in the place of another.
    """
    facts = Fact.objects.filter(Q(coder=coder) | Q(coder=None))
    return tuple(
        facts.aggregate(
            on_file=Count("pk"),
            newest=Max("pk"),
            recorded=Max("recorded_at"),
            gone=Count("retracted_in"),
            retracted=Max("retracted_at"),
        ).values()
    )


def gather(
    coders: Collection[int] | None = None,
    known: datetime | None = None,
    *,
    kinds: Collection[str] | None = None,
    codes: "Codes | None" = None,
) -> Gathered:
    """Gather the rows about some coders (all when None), with facilities and standards.

    With `kinds`, only rows of those. `codes` are handed on by who gathers many times.
    """
    facts = on_file(known)
    if kinds is not None:
        facts = facts.filter(kind__in=kinds)
    if coders is not None:
        facts = facts.filter(Q(coder__in=coders) | Q(coder=None))
    rows: defaultdict[str, list[Any]] = defaultdict(list)
    are_many = coders is None or len(coders) > FEW
    for kind, row in rows_of(facts.order_by("pk"), are_many=are_many, codes=codes):
        rows[kind].append(row)
    facilities = rows.get("facilities", ())
    return Gathered(
        rows,
        is_checked=True,
        coder_ids=None if coders is not None else _everyone(),
        facility_ids=frozenset(row.facility for row in facilities) or None,
    )


def _everyone() -> frozenset[str]:
    """Give every coder; the library leaves out those of whom no row in coders counts."""
    return frozenset(Coder.objects.values_list("code", flat=True))


def facts_of(coders: Collection[int] | None = None, known: datetime | None = None) -> Reading:
    """Give a department of some coders (all when None), with what is wrong or doubtful in it."""
    on = clock.today().toordinal()
    return department(counting(gather(coders, known)), now=known is None, on=on)


def counting(gathered: Gathered) -> Gathered:
    """Leave out rows about coders of whom no row in coders counts.

    Of everyone the library does it, and says so; of some it cannot know who else there is.
    """
    if gathered.coder_ids is not None:
        return gathered
    there = gathered.spells.keys()
    kept = {
        kind: [row for row in rows if row.coder in there]
        for kind, rows in gathered.about_coders().items()
    }
    return gathered.with_rows(kept)


def rows_of(facts: QuerySet[Fact], *, are_many: bool = True, codes: "Codes | None" = None) -> Any:
    """Go through facts as pairs of kind and row; codes are looked up once each."""
    codes = codes or Codes()
    for values in plain_rows(facts.values_list(*FIELDS, *IDENTITIES), are_many=are_many):
        kind, subject, since, until, cells, file, line, fact, coder, facility, to = values
        fields = {
            "coder": codes.coder(coder),
            "facility": codes.facility(facility),
            "to": codes.coder(to),
            "subject": subject,
            "since": since,
            "until": until,
            "cells": cells_in(cells),
        }
        source = StoredSource(file, line)
        source.fact = fact
        yield kind, row_of(kind, fields, source)


class Codes:
    """The codes of identities: all of them at once, at the first that is asked for."""

    def __init__(self) -> None:
        self.coders: dict[int, str] = {}
        self.facilities: dict[int, str] = {}

    def coder(self, key: int | None) -> str:
        """Give the code of a coder; blank for none."""
        if key is None:
            return ""
        if key not in self.coders:
            self.coders = dict(Coder.objects.values_list("pk", "code"))
        return self.coders[key]

    def facility(self, key: int | None) -> str:
        """Give the code of a facility; blank for none."""
        if key is None:
            return ""
        if key not in self.facilities:
            self.facilities = dict(Facility.objects.values_list("pk", "code"))
        return self.facilities[key]


def fact_number(source: Source) -> int | None:
    """Give the row number of the fact that a library row came from."""
    return getattr(source, "fact", None)

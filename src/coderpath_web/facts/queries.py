"""Reading facts back as the library's rows: one coder, some, or everyone; now, or as once known."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Q, QuerySet, Subquery, Value

from coderpath.facts.gathered import Gathered
from coderpath.facts.reading import Reading, department
from coderpath.facts.shape import StoredSource, row_of
from coderpath.facts.source import Source
from coderpath_web import clock
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Head
from coderpath_web.people.identities import coder_codes
from coderpath_web.people.models import Facility
from coderpath_web.plain_rows import cells_in, plain_rows
from coderpath_web.worded import Worded, among

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
    return MARK.first(coder=coder) or ()


def facts_come_to() -> tuple[object, ...]:
    """Give what is the same as long as no fact about anybody comes or is retracted."""
    return COME_TO.first() or ()


def come_to(more: Mapping[str, Subquery]) -> QuerySet[Head, Any]:
    """Give the newest fact, its moment and the newest entry that retracted any, and some more."""
    facts = Fact.objects.order_by("-pk")
    gone = Fact.objects.filter(retracted_in__isnull=False).order_by("-retracted_in")
    told = {
        "newest": Subquery(facts.values("pk")[:1]),
        "moment": Subquery(facts.values("recorded_at")[:1]),
        "gone": Subquery(gone.values("retracted_in")[:1]),
    }
    every = {**told, **more}
    return Head.objects.filter(pk=1).annotate(**every).values_list(*every)


COME_TO = Worded(lambda: come_to({}))


def _mark(coder: Any) -> QuerySet[Fact, Any]:
    about = Fact.objects.filter(Q(coder=coder) | Q(coder=None)).order_by()
    together = about.annotate(all=Value("")).values("all")
    newest, retracted = Max("recorded_at"), Max("retracted_at")
    return together.annotate(
        on_file=Count("pk"), newest=Max("pk"), at=newest, gone=Count("retracted_in"), last=retracted
    ).values_list("on_file", "newest", "at", "gone", "last")


MARK = Worded(_mark)


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
    rows: defaultdict[str, list[Any]] = defaultdict(list)
    for kind, row in _gathered(coders, known, kinds, codes or Codes()):
        rows[kind].append(row)
    facilities = rows.get("facilities", ())
    return Gathered(
        rows,
        is_checked=True,
        coder_ids=None if coders is not None else _everyone(),
        facility_ids=frozenset(row.facility for row in facilities) or None,
    )


def _gathered(
    coders: Collection[int] | None,
    known: datetime | None,
    kinds: Collection[str] | None,
    codes: "Codes",
) -> Iterator[tuple[str, Any]]:
    if coders is not None and len(coders) <= FEW and known is None and kinds is None:
        return _read(ABOUT.rows(coders=coders) if coders else ABOUT_NOBODY.rows(), codes)
    facts = on_file(known)
    if kinds is not None:
        facts = facts.filter(kind__in=kinds)
    if coders is not None:
        facts = facts.filter(Q(coder__in=coders) | Q(coder=None))
    are_many = coders is None or len(coders) > FEW
    return rows_of(facts.order_by("pk"), are_many=are_many, codes=codes)


def _everyone() -> frozenset[str]:
    """Give every coder; the library leaves out those of whom no row in coders counts."""
    return frozenset(coder_codes().values())


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


def rows_of(
    facts: QuerySet[Fact], *, are_many: bool = True, codes: "Codes | None" = None
) -> Iterator[tuple[str, Any]]:
    """Go through facts as pairs of kind and row; codes are looked up once each."""
    rows = plain_rows(facts.values_list(*FIELDS, *IDENTITIES), are_many=are_many)
    return _read(rows, codes or Codes())


ABOUT = Worded(
    lambda coders: (
        on_file()
        .filter(among("coder", coders) | Q(coder=None))
        .order_by("pk")
        .values_list(*FIELDS, *IDENTITIES)
    )
)
ABOUT_NOBODY = Worded(
    lambda: on_file().filter(coder=None).order_by("pk").values_list(*FIELDS, *IDENTITIES)
)
FACILITIES = Worded(lambda: Facility.objects.order_by().values_list("pk", "code"))


def _read(facts: Iterable[tuple[Any, ...]], codes: "Codes") -> Iterator[tuple[str, Any]]:
    for values in facts:
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
        self.coders: Mapping[int, str] = {}
        self.facilities: dict[int, str] = {}

    def coder(self, key: int | None) -> str:
        """Give the code of a coder; blank for none."""
        if key is None:
            return ""
        if key not in self.coders:
            self.coders = coder_codes()
        return self.coders[key]

    def facility(self, key: int | None) -> str:
        """Give the code of a facility; blank for none."""
        if key is None:
            return ""
        if key not in self.facilities:
            self.facilities = dict(FACILITIES.rows())
        return self.facilities[key]


def fact_number(source: Source) -> int | None:
    """Give the row number of the fact that a library row came from."""
    return getattr(source, "fact", None)


def whose_fact(named: Mapping[str, Any]) -> int | None:
    """Give the coder whom a fact is about, by what an address names; None where it names none."""
    if "fact" not in named:
        return None
    return Fact.objects.filter(pk=named["fact"]).values_list("coder", flat=True).first()

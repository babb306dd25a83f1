"""The facts that a decision saw: those about its coder, and about where the coder works."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from coderpath.decision.seen import SeenFact
from coderpath_web.facts.models import Fact


def known_at(entry: int) -> Q:
    """Say of facts that they counted once an entry was the newest."""
    kept = Q(retracted_in=None) | Q(retracted_in__gt=entry)
    return kept & Q(recorded_in__lte=entry)


def facts_seen(coder: int, known: int, brought_by: int | None = None) -> list[SeenFact]:
    """Give the facts that were known about a coder at an entry, in the order of their numbers.

    With `brought_by`, also what that entry recorded of somebody hired, but for the position that
    was decided on.
    """
    counts = known_at(known)
    if brought_by is not None:
        counts |= Q(recorded_in=brought_by) & ~Q(kind="positions")
    about = Fact.objects.filter(counts, coder=coder)
    places = set(about.exclude(facility=None).values_list("facility", flat=True))
    where = Q(facility=None) | Q(facility__in=places)
    around = Fact.objects.filter(where, known_at(known), coder=None)
    return _read(about | around)


def facts_numbered(numbers: Collection[int]) -> list[SeenFact]:
    """Give facts by their numbers, as they stand on file now."""
    return _read(Fact.objects.filter(pk__in=numbers))


def _read(facts: QuerySet[Fact]) -> list[SeenFact]:
    found = facts.select_related("coder", "facility", "to").order_by("pk")
    return [seen_fact(one) for one in found]


def seen_fact(fact: Fact) -> SeenFact:
    """Give a fact as it was recorded; what became of it later is no part of it."""
    return SeenFact(
        number=fact.pk,
        kind=fact.kind,
        coder=fact.coder.code if fact.coder else "",
        facility=fact.facility.code if fact.facility else "",
        to=fact.to.code if fact.to else "",
        subject=fact.subject,
        since=_text(fact.since),
        until=_text(fact.until),
        cells=fact.cells,
        source_file=fact.source_file,
        source_row=fact.source_row,
        recorded_in=fact.recorded_in_id,
    )


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None

"""The productivity standards of a facility, and the work that hangs on them."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import Q

from coderpath.facts.rows import Standard
from coderpath.facts.shape import row_of
from coderpath.facts.source import NOWHERE
from coderpath_web.dated_rows import true_on
from coderpath_web.facts.models import Fact, dated
from coderpath_web.facts.queries import on_file
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Facility


class Written(NamedTuple):
    """A standard as it was recorded, and as it was retracted where it was."""

    fact: int
    entry: int
    """The entry that recorded it."""
    row: Standard
    since: date
    until: date | None
    is_corporate: bool
    recorded_at: datetime
    recorded_by: str
    retracted_at: datetime | None
    retracted_by: str


class Work(NamedTuple):
    """A coder's records of one type in one month."""

    type: str
    month: date
    coder: int


def own_standards(day: date) -> Counter[int]:
    """Count the standards of their own that facilities have on a day."""
    facts = on_file().filter(true_on(day), kind="standards", coder=None).exclude(facility=None)
    return Counter(facts.values_list("facility", flat=True))


def standards_at(facility: Facility) -> list[Written]:
    """Give every standard of a facility and of the whole organization, retracted ones too."""
    facts = Fact.objects.filter(Q(facility=facility) | Q(facility=None), kind="standards")
    facts = facts.select_related("recorded_in", "retracted_in").order_by("since", "pk")
    return [_written(fact, facility) for fact in facts]


def _written(fact: Fact, facility: Facility) -> Written:
    fields = {
        "facility": facility.code if fact.facility_id else "",
        "subject": fact.subject,
        "since": fact.since,
        "until": fact.until,
        "cells": fact.cells,
    }
    return Written(
        fact=fact.pk,
        entry=fact.recorded_in_id,
        row=row_of("standards", fields, NOWHERE),
        since=dated(fact.since),
        until=fact.until,
        is_corporate=fact.facility_id is None,
        recorded_at=fact.recorded_at,
        recorded_by=_who(fact.recorded_in),
        retracted_at=fact.retracted_at,
        retracted_by=_who(fact.retracted_in),
    )


def _who(entry: Entry | None) -> str:
    return entry.actor_name if entry else ""


def work_at(facility: Facility, until: date) -> Iterator[Work]:
    """Give the work recorded at a facility in months that began on or before a day."""
    rows = on_file().filter(kind="productivity", facility=facility, since__lte=until)
    return map(Work._make, rows.values_list("subject", "since", "coder").iterator())

"""Facts of a coder as they stand in the table, in words: live ones and those retracted."""

from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from django.urls import reverse

from coderpath.days import BEGINNING, FOREVER
from coderpath.explain.names import surroundings
from coderpath.facts.shape import StoredSource, row_of
from coderpath.sentence import Said
from coderpath_web.access.confidential import as_shown
from coderpath_web.facts.models import Fact
from coderpath_web.frame.coder.facts_shown import days_of
from coderpath_web.plain_rows import cells_in, plain_rows

MONTHLY = ("productivity", "hours")


class OnFile(NamedTuple):
    """A fact with everything that the record tells of it."""

    kind: str
    words: Said
    href: str
    source: str
    begun: date | None
    """As it stands in the table, as the next one."""
    ended: date | None
    since: int | None
    until: int | None
    """The last day on which it is so; None when it is open or a matter of one day."""
    recorded_at: datetime
    recorded_by: str
    retracted_at: datetime | None
    retracted_by: str
    retracted_why: str

    @property
    def is_retracted(self):
        return self.retracted_at is not None

    @property
    def year(self):
        return self.begun.year if self.begun else 0


class Columns(NamedTuple):
    """What is read of a fact, as the driver gives it."""

    pk: int
    kind: str
    subject: str
    since: date | None
    until: date | None
    cells: str
    source_file: str
    source_row: int
    facility__code: str | None
    to: int | None
    to__code: str | None
    recorded_at: datetime
    recorded_in__actor_name: str
    retracted_at: datetime | None
    retracted_in__actor_name: str | None
    retracted_in__why: str | None


class Reader:
    """Turns rows of the table into facts in words."""

    def __init__(self, opened, names):
        self.coder, self.names, self.withheld = opened.coder, names, opened.withheld
        # Asked once, since a record has many hundreds of facts.
        self.before, _, self.after = reverse("fact", args=[0]).rpartition("0")
        record: Any = opened.record or NoRecord
        path: Any = opened.path or NoPath
        self.surroundings = surroundings(record, path, opened.on)

    def read(self):
        """Read every fact that may be shown, the earliest first."""
        facts = Fact.objects.filter(coder=self.coder).exclude(kind__in=self.withheld)
        rows = plain_rows(facts.order_by("since", "pk").values_list(*Columns._fields))
        return [self._read(Columns._make(row)) for row in rows]

    def _read(self, fact):
        source = StoredSource(fact.source_file, fact.source_row)
        source.fact = fact.pk
        row = row_of(fact.kind, self._fields(fact), source)
        first, after = days_of(row)
        return OnFile(
            kind=fact.kind,
            words=self._words(fact, row),
            href=f"{self.before}{fact.pk}{self.after}",
            source=str(source),
            begun=fact.since,
            ended=fact.until,
            since=first if first != BEGINNING else None,
            until=after - 1 if after < FOREVER and fact.kind not in MONTHLY else None,
            recorded_at=_moment(fact.recorded_at),
            recorded_by=fact.recorded_in__actor_name,
            retracted_at=fact.retracted_at and _moment(fact.retracted_at),
            retracted_by=fact.retracted_in__actor_name or "",
            retracted_why=fact.retracted_in__why or "",
        )

    def _words(self, fact, row):
        if fact.kind == "reports":
            row = row._replace(to=self.names.get(fact.to, row.to))
        return self.surroundings.words_of(as_shown(row, self.withheld))

    def _fields(self, fact):
        return {
            "coder": self.coder.code,
            "facility": fact.facility__code or "",
            "to": fact.to__code or "",
            "subject": fact.subject,
            "since": fact.since,
            "until": fact.until,
            "cells": cells_in(fact.cells),
        }


def _moment(when):
    """Give a moment with its zone, which SQLite leaves out."""
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def leaders_of(coder):
    """Give the newest names of whom the facts about a coder name, by their numbers."""
    named = Fact.objects.filter(coder=coder, kind="reports").values("to")
    facts = Fact.objects.filter(kind="coders", retracted_at=None, coder__in=named)
    rows = facts.order_by("since", "pk").values_list("coder", "coder__code", "cells")
    return {pk: cells.get("name") or code for pk, code, cells in rows}


class NoRecord:
    """Stands in where no row says that a coder is employed: nothing has a name there."""

    facilities: dict[str, Any] = {}

    @staticmethod
    def facility_name(facility: str) -> str:
        """Give the id of a facility."""
        return facility


class NoPath:
    """Stands in where no path is adopted: levels and types have no titles there."""

    by_form: dict[str, Any] = {}
    of_today: dict[str, Any] = {}
    type_titles: dict[str, str] = {}
    replaced = None

"""Facts of a coder as they stand in the table, in words: live ones and those retracted."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.urls import reverse

from coderpath.days import BEGINNING, FOREVER
from coderpath.explain.fact_texts import words_of
from coderpath.sentence import Said
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import IDENTITIES
from coderpath_web.facts.shape import StoredSource, row_of, texts_of
from coderpath_web.frame.coder.facts_shown import days_of
from coderpath_web.standings.ways import unjudged

MONTHLY = ("productivity", "hours")


@dataclass(frozen=True)
class OnFile:
    """A fact with everything that the record tells of it."""

    fact: Fact
    row: Any
    words: Said
    href: str

    @property
    def kind(self):
        return self.fact.kind

    @property
    def is_retracted(self):
        return self.fact.retracted_at is not None

    @property
    def year(self):
        return self.fact.since.year if self.fact.since else 0

    @cached_property
    def days(self):
        return days_of(self.row)

    @property
    def since(self):
        return self.days[0] if self.days[0] != BEGINNING else None

    @property
    def until(self):
        """The last day on which it is so; None when it is open or a matter of one day."""
        until = self.days[1]
        return until - 1 if until < FOREVER and self.kind not in MONTHLY else None

    @property
    def source(self):
        return str(self.row[-1])

    @property
    def recorded_by(self):
        return self.fact.recorded_in.actor_name

    @property
    def retracted_by(self):
        return self.fact.retracted_in.actor_name if self.fact.retracted_in else ""

    @property
    def retracted_why(self):
        return self.fact.retracted_in.why if self.fact.retracted_in else ""

    @cached_property
    def texts(self):
        return texts_of(self.kind, self.row)


class Reader:
    """Turns rows of the table into facts in words."""

    def __init__(self, opened):
        self.code = opened.coder.code
        self.names = {}
        # Asked once, since a record has many hundreds of facts.
        self.before, _, self.after = reverse("fact", args=[0]).rpartition("0")
        record: Any = opened.record or NoRecord
        path: Any = opened.path or NoPath
        self.judgement = unjudged(record, path, opened.on)

    def read(self, facts):
        """Read many facts; people whom they name are named by one query."""
        self.names = names_of({fact.to_id for fact in facts} - {None})
        return [self._read(fact) for fact in facts]

    def _read(self, fact):
        source = StoredSource(fact.source_file, fact.source_row)
        source.fact = fact.pk
        row = row_of(fact.kind, self._fields(fact), source)
        href = f"{self.before}{fact.pk}{self.after}"
        return OnFile(fact, row, self._words(fact, row), href)

    def _words(self, fact, row):
        if fact.kind == "reports":
            row = row._replace(to=self.names.get(fact.to_id, row.to))
        return words_of(row, self.judgement)

    def _fields(self, fact):
        plain = {name: getattr(fact, name) for name in ("subject", "since", "until", "cells")}
        codes = {"coder": self.code}
        for name in (field.removesuffix("_id") for field in IDENTITIES[1:]):
            one = getattr(fact, name)
            codes[name] = one.code if one else ""
        return {**plain, **codes}


def names_of(coders):
    """Give the newest names of coders, by their numbers."""
    facts = Fact.objects.filter(kind="coders", retracted_at=None, coder__in=coders)
    rows = facts.order_by("since", "pk").values_list("coder", "coder__code", "cells")
    return {pk: cells.get("name") or code for pk, code, cells in rows}


class NoRecord:
    """Stands in where no row says that a coder is employed: nothing has a name there."""

    facilities: dict[str, Any] = {}


class NoPath:
    """Stands in where no path is adopted: levels and types have no titles there."""

    by_form: dict[str, Any] = {}
    type_titles: dict[str, str] = {}
    replaced = None

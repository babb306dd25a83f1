"""Bringing a month: what is new in it, what has ended, and what turned out to be wrong."""

from collections.abc import Sequence

from coderpath.facts.shape import stored
from coderpath_web.demo.months import Brought
from coderpath_web.facts.ends import End
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import on_file
from coderpath_web.rooms.evidence.actions import record_facts, retract_facts

WRONG = "Entered wrongly; found when the certificate was looked at again."


def bring(month: Brought, why: str) -> None:
    """Put on file what a month brings, and take back what was wrong."""
    if month.wrong:
        retract_facts(by=None, facts=_on_file(month.wrong), why=WRONG)
    ends = [End(*one) for one in zip(_on_file(month.again), month.again, strict=True)]
    record_facts(by=None, new=month.new, ends=ends, why=why)


def _on_file(known: Sequence[NewFact]) -> list[Fact]:
    """Give the fact that counts of each, as it was known before. Raises KeyError."""
    kinds = {one.kind for one in known}
    codes = {getattr(one.row, "coder", None) for one in known}
    facts = on_file().filter(kind__in=kinds).select_related("coder", "facility", "to")
    named = facts if None in codes else facts.filter(coder__code__in=codes)
    there = {_name(one): one for one in named}
    return [there[_stored(one)] for one in known]


def _name(one: Fact) -> tuple[object, ...]:
    codes = (place.code if place else "" for place in (one.coder, one.facility, one.to))
    return (one.kind, *codes, one.subject, one.since)


def _stored(one: NewFact) -> tuple[object, ...]:
    fields = stored(one.kind, one.row)
    named = (fields.get(name, "") for name in ("kind", "coder", "facility", "to", "subject"))
    return (*named, fields.get("since"))

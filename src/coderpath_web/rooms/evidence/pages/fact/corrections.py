"""A fact and its corrections, one after the other: what replaced what, and what it said then."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from django.db.models import QuerySet

from coderpath.facts.same_row import about
from coderpath.path import CareerPath
from coderpath.sentence import Said, said
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.frame.acts import said as act_said
from coderpath_web.frame.form.columns_told import Value, columns_told
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.evidence.pages.fact.times import known_when

REPLACING = {
    "dispute.corrected",
    "facts.corrected",
    "facts.recorded",
    "proposal.confirmed",
    "standards.set",
}
"""Acts by hand, which replace a fact also where the new one is about something else."""


class Turned(NamedTuple):
    """A column that reads otherwise than before."""

    label: str
    text: str | Said
    before: str | Said


class Version(NamedTuple):
    """One of the rows that stood in a fact's place, and who put it there."""

    fact: Fact
    is_shown: bool
    """Whether the page is about it."""
    known: Said
    did: str
    why: Said
    values: tuple[Value, ...]
    """What the first one says."""
    turned: tuple[Turned, ...]
    """What a later one says otherwise."""

    @property
    def status(self) -> str:
        """Give the status whose look it takes: done while it counts."""
        return "not_asked" if self.fact.retracted_at else "done"


def versions(fact: Fact, path: CareerPath | None) -> list[Version]:
    """Give all that stood in the place of a fact, the earliest first; itself among them."""
    found = {fact.pk: fact}
    for way in (replaced, replaced_by):
        for one in _followed(fact, way):
            found[one.pk] = one
    told: list[Version] = []
    for one in sorted(found.values(), key=lambda one: (one.recorded_in_id, one.pk)):
        told.append(_version(one, told[-1].fact if told else None, fact, path))
    return told


def replaced(fact: Fact) -> list[Fact]:
    """Give the facts that were retracted by the entry that recorded this one, and are like it."""
    entry = fact.recorded_in
    return _counterparts(fact, entry, entry.retracted.all(), entry.recorded.all())


def replaced_by(fact: Fact) -> list[Fact]:
    """Give the facts that were recorded by the entry that retracted this one, and are like it."""
    entry = fact.retracted_in
    return _counterparts(fact, entry, entry.recorded.all(), entry.retracted.all()) if entry else []


def _followed(fact: Fact, way: Callable[[Fact], Iterable[Fact]]) -> Iterator[Fact]:
    seen, ahead = {fact.pk}, [fact]
    while ahead:
        for one in way(ahead.pop()):
            if one.pk not in seen:
                seen.add(one.pk)
                ahead.append(one)
                yield one


def _counterparts(
    fact: Fact, entry: Entry, others: QuerySet[Fact], beside: QuerySet[Fact]
) -> list[Fact]:
    """Give the facts of an entry that this one takes the place of, or that take its place.

    An entry may end others beside: each goes with the one that is about the same thing.
    """
    alike = {"kind": fact.kind, "coder": fact.coder}
    beside_it = ("coder", "facility", "to", "recorded_in", "retracted_in")
    subject = about(fact.kind)
    found = others.filter(**alike).exclude(pk=fact.pk).select_related(*beside_it)
    facts = [(one, subject(fact_row(one))) for one in found]
    own = subject(fact_row(fact))
    if same := [one for one, key in facts if key == own]:
        return same
    if entry.action not in REPLACING or not facts:
        return []
    matched = {subject(fact_row(one)) for one in beside.filter(**alike)}
    return [one for one, key in facts if key not in matched]


def _version(one: Fact, before: Fact | None, shown: Fact, path: CareerPath | None) -> Version:
    values = _values(one, path)
    turned = (
        (
            Turned(new.label, new.text, old.text)
            for new, old in zip(values, _values(before, path), strict=True)
            if str(new.text) != str(old.text)
        )
        if before
        else ()
    )
    entry = one.recorded_in
    return Version(
        fact=one,
        is_shown=one.pk == shown.pk,
        known=known_when(one),
        did=f"{entry.actor_name} {act_said(entry.action)}",
        why=said(entry.why).stopped if entry.why != one.source_file else said(),
        values=() if before else tuple(value for value in values if not value.is_blank),
        turned=tuple(turned),
    )


def _values(fact: Fact, path: CareerPath | None) -> tuple[Value, ...]:
    return tuple(columns_told(fact.kind, fact_row(fact), path))

"""What the page of one fact shows."""

from functools import cached_property
from typing import NamedTuple

from django.db.models import Q

from coderpath.explain.asks import asks_of
from coderpath.explain.names import level_title
from coderpath.facts.kinds import KINDS
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day, say_month
from coderpath.sentence.words import listed
from coderpath_web.access.permissions import Permission
from coderpath_web.documents.named import path_today
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import on_file
from coderpath_web.facts.shape import texts_of
from coderpath_web.facts.words import WORDS, label_of
from coderpath_web.proposals.queries import unconfirmed_facts
from coderpath_web.rooms.evidence.pages.names import coder_name, facility_name
from coderpath_web.rooms.evidence.rules import may_change
from coderpath_web.standings.foresee import uses_of
from coderpath_web.standings.judge import open_file

REPLACING = {"facts.corrected", "standards.set", "proposal.confirmed"}
"""Acts that record something in the place of what they retract."""


class Value(NamedTuple):
    """One column of a fact: what it says, and whether nothing was given."""

    label: str
    text: str | Said
    is_blank: bool = False


class UseLine(NamedTuple):
    """A requirement that rests on a fact, with the levels that ask it; the first is linked."""

    says: str
    state: str
    level: str
    requirement: str
    levels: str


class FactPage:
    """A fact with its values, its history, and what rests on it on a day."""

    def __init__(self, viewer, fact, day):
        self.viewer, self.fact, self.day = viewer, fact, day
        self.row = fact_row(fact)
        self.kind = KINDS[fact.kind]
        self.words = WORDS[fact.kind]
        self.may_change = fact.retracted_at is None and bool(may_change(viewer, fact))
        self.is_own = viewer.is_self(fact.coder_id)

    @cached_property
    def name(self):
        """Whom or what the fact is about."""
        if self.fact.coder:
            return coder_name(self.fact.coder)
        return facility_name(self.fact.facility) or "Everywhere (corporate)"

    @cached_property
    def path(self):
        """The path in force on the day."""
        return path_today(self.day)

    @property
    def values(self):
        """Every column but the coder, in words."""
        texts = texts_of(self.fact.kind, self.row)
        return [
            Value(label_of(self.fact.kind, column.name).label, *self._said(column, texts))
            for column in self.kind.columns
            if column.name != "coder"
        ]

    def _said(self, column, texts):
        text = texts.get(column.name, "")
        if not text:
            return column.blank_means, True
        return self._words(column, text), False

    def _words(self, column, text):
        value = self.row[self.kind.index(column.name)]
        if column.is_month:
            return say_month(value)
        if column.is_day:
            return say_day(value - 1 if column.name == self.kind.until else value)
        if column.name == "level" and self.fact.kind == "positions":
            return level_title(self.path, text) if self.path else text
        if column.name == "type":
            return self.path.patient_types.get(text, text) if self.path else text
        if column.name == "facility":
            return facility_name(self.fact.facility) or "Everywhere (corporate)"
        return coder_name(self.fact.to) if column.name == "to" else text

    @property
    def replaced(self):
        """The facts that were retracted by the entry that recorded this one."""
        if self.fact.recorded_in.action not in REPLACING:
            return []
        return Fact.objects.filter(
            retracted_in=self.fact.recorded_in, kind=self.fact.kind, coder=self.fact.coder
        ).exclude(pk=self.fact.pk)

    @property
    def retracted_because(self):
        """Why the fact was retracted, as a sentence."""
        return said(self.fact.retracted_in.why).stopped

    @property
    def replaced_by(self):
        """The facts that were recorded by the entry that retracted this one."""
        entry = self.fact.retracted_in
        if entry is None or entry.action not in REPLACING:
            return []
        return Fact.objects.filter(recorded_in=entry, kind=self.fact.kind, coder=self.fact.coder)

    @cached_property
    def unconfirmed(self):
        """The number of the proposal by which it waits to be confirmed, if it does."""
        return unconfirmed_facts().get(self.fact.pk)

    @cached_property
    def uses(self):
        """The requirements that rest on the fact on the day."""
        document = in_force(self.day)
        if document is None or self.fact.coder is None or self.fact.retracted_at:
            return []
        judgement = open_file(self.fact.coder, document, self.day).judgement
        uses = {}
        for use in uses_of(self.fact.pk, judgement) if judgement else ():
            key = asks_of(use.requirement, self.path), str(use.state)
            uses.setdefault(key, []).append(use)
        return [
            UseLine(
                says,
                state,
                same[0].level.level,
                same[0].requirement.id,
                listed([one.level.title for one in same]),
            )
            for (says, state), same in uses.items()
        ]

    @property
    def may_record_more(self):
        """Whether another fact of this kind about the same coder can be recorded."""
        return self.fact.coder is not None and bool(may_change(self.viewer, self.fact))

    @property
    def touched(self):
        """How many coders a standard or a facility touches."""
        if self.fact.kind != "standards":
            return None
        there = Fact.objects.filter(
            kind="productivity", subject=self.fact.subject, retracted_at=None
        )
        if self.fact.facility_id:
            # Work without a facility of its own was done at the coder's home facility.
            home = on_file().filter(kind="coders", facility=self.fact.facility_id)
            at_home = Q(facility=None, coder__in=home.values("coder"))
            there = there.filter(at_home | Q(facility=self.fact.facility_id))
        return there.order_by().values("coder").distinct().count()

    @property
    def sees_file(self):
        """Whether the viewer may open the coder's record."""
        return self.fact.coder is not None and self.viewer.reaches(
            self.fact.coder, Permission.SEE_FILE
        )

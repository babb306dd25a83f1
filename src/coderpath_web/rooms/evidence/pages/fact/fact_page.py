"""What the page of one fact shows."""

from functools import cached_property
from typing import NamedTuple

from django.db.models import Q

from coderpath.explain.asks import asks_of
from coderpath.sentence import said
from coderpath.sentence.words import listed
from coderpath_web.access.confidential import as_shown, withheld_about
from coderpath_web.access.counting import may_count
from coderpath_web.access.permissions import Permission
from coderpath_web.decisions.reliance import moves_resting_on
from coderpath_web.decisions.rules import may_see_decisions
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import on_file
from coderpath_web.facts.spellings import spellings
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.form.fact_told import FactTold
from coderpath_web.frame.rooms import fact_parts
from coderpath_web.proposals.queries import unconfirmed_facts
from coderpath_web.rooms.evidence.pages.fact.corrections import replaced_by, versions
from coderpath_web.rooms.evidence.pages.fact.decided import decided_line
from coderpath_web.rooms.evidence.pages.fact.times import known_late, known_when, true_when
from coderpath_web.rooms.evidence.rules import may_change
from coderpath_web.standings.foresee import uses_of
from coderpath_web.standings.judge import open_file
from coderpath_web.standings.queries.leading import leader_of

BEGINNING = ("education", "credentials", "positions", "reports")
"""What a file begins with beside the employment."""


class UseLine(NamedTuple):
    """A requirement that rests on a fact, with the levels that ask it; the first is linked."""

    says: str
    state: str
    level: str
    requirement: str
    levels: str


class FactPage(FactTold):
    """A fact with its values, its history, and what rests on it on a day."""

    def __init__(self, viewer, fact, day):
        self.withheld = withheld_about(viewer, fact.coder_id) if fact.coder_id else frozenset()
        super().__init__(fact, day)
        self.row = as_shown(self.row, self.withheld)
        self.viewer = viewer
        self.may_change = fact.retracted_at is None and bool(may_change(viewer, fact))
        self.is_own = viewer.is_self(fact.coder_id)

    @property
    def true(self):
        """When it is true."""
        return true_when(self.fact, self.row)

    @property
    def known(self):
        """When it was on file."""
        return known_when(self.fact)

    @property
    def known_late(self):
        """What the time between the two means."""
        return known_late(self.fact)

    @cached_property
    def versions(self):
        """What stood in its place before and after, itself among them; one where nothing did."""
        return versions(self.fact, self.path)

    @property
    def corrected(self):
        """How often it was corrected, in a few words."""
        times = len(self.versions) - 1
        return "Corrected once" if times == 1 else f"Corrected {times} times, the latest last"

    @property
    def retracted_because(self):
        """Why the fact was retracted, as a sentence."""
        entry = self.fact.retracted_in
        return said(entry.why if entry else "").stopped

    @property
    def replaced_by(self):
        """The facts that were recorded in its place."""
        return replaced_by(self.fact)

    @cached_property
    def decided(self):
        """The moves that rest on it, as far as the viewer may see what was decided."""
        if self.fact.coder is None or not may_see_decisions(self.viewer, self.fact.coder):
            return []
        return [decided_line(one, self.path) for one in moves_resting_on(self.fact)]

    @cached_property
    def leader(self):
        """Whom to tell that it is wrong, for who can neither correct nor dispute it."""
        is_asked = not (self.may_change or self.is_own or self.fact.retracted_at)
        return leader_of(self.fact.coder, self.day) if is_asked and self.fact.coder else ""

    @cached_property
    def unconfirmed(self):
        """The number of the proposal by which it waits to be confirmed, if it does."""
        return unconfirmed_facts().get(self.fact.pk)

    @cached_property
    def uses(self):
        """The requirements that rest on the fact on the day."""
        document, path = in_force(self.day), self.path
        if document is None or path is None or not self.fact.coder or self.fact.retracted_at:
            return []
        judgement = open_file(self.fact.coder, document, self.day, withheld=self.withheld).judgement
        uses = {}
        for use in uses_of(self.fact.pk, judgement) if judgement else ():
            key = asks_of(use.requirement, path), str(use.state)
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
    def parts(self):
        """What other rooms say of the fact: whose claim it was, whether it is disputed."""
        return fact_parts(self.viewer, self.fact)

    @cached_property
    def still_to_record(self):
        """The kinds that a new file begins with and that are not on it yet, with their nouns."""
        if self.fact.kind != "coders" or not self.may_record_more:
            return []
        there = on_file().filter(coder=self.fact.coder, kind__in=BEGINNING)
        known = set(there.values_list("kind", flat=True))
        return [(one, WORDS[one].noun) for one in BEGINNING if one not in known]

    @property
    def may_record_more(self):
        """Whether another fact of this kind about the same coder can be recorded."""
        return self.fact.coder is not None and bool(may_change(self.viewer, self.fact))

    @property
    def touched(self):
        """How many coders a standard measures; None for other facts, and for who may not count."""
        facility = self.fact.facility_id
        if self.fact.kind != "standards" or not may_count(self.viewer, facility):
            return None
        there = Fact.objects.filter(
            kind="productivity",
            subject__in=spellings("productivity", self.fact.subject),
            retracted_at=None,
        )
        if facility:
            # Work without a facility of its own was done at the coder's home facility.
            home = on_file().filter(kind="coders", facility=facility)
            at_home = Q(facility=None, coder__in=home.values("coder"))
            there = there.filter(at_home | Q(facility=facility))
        return there.order_by().values("coder").distinct().count()

    @property
    def sees_file(self):
        """Whether the viewer may open the coder's record."""
        return self.fact.coder is not None and self.viewer.reaches(
            self.fact.coder, Permission.SEE_FILE
        )

"""Candidates, and what is known of them. They lie apart from the facts, and can be erased."""

from django.db import models
from django.db.models import Q

from coderpath_web.classified import FieldClasses
from coderpath_web.facts.as_json import from_json
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.in_ledger import NOT_SEALED, InLedger
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder, Facility

ERASED = "Erased"
"""The name of whoever was erased."""


class Candidate(models.Model):
    """Somebody who may be hired: where, from when, and how it ended.

    It is open until an entry closes it, by hiring or without. What is written of a person goes when
    it is erased; that there was a candidate, and how it ended, stays.
    """

    name = models.CharField(max_length=200)
    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, null=True, related_name="+")
    starts = models.DateField()
    """The first day of employment, if hired."""
    note = models.TextField(blank=True)
    added_in = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="+")
    closed_in = models.OneToOneField(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    hired_as = models.OneToOneField(Coder, on_delete=models.PROTECT, null=True, related_name="+")
    erased_in = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, related_name="+")

    secrecy = FieldClasses(hr="name facility starts note added_in closed_in hired_as erased_in")
    in_ledger = InLedger(closing={"closed_in": "hired_as"}, erasable="name", left_out="note")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(hired_as=None) | Q(closed_in__isnull=False),
                name="candidate_hired_is_closed",
            ),
            models.CheckConstraint(
                condition=Q(erased_in=None) | Q(closed_in__isnull=False, name=ERASED, note=""),
                name="candidate_erased_says_nothing",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def via(self) -> str:
        """What a transition that it led to names, and a hold on what is known."""
        return f"candidate:{self.pk}"

    @property
    def code(self) -> str:
        """Stands for the id that somebody gets who is hired."""
        return f"candidate {self.pk}"


class OvertakenIncumbent(models.Model):
    """Somebody whom a hire overtook, and what the level lacked of them then. Kept for good."""

    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="overtook")
    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, related_name="+")
    holds = models.CharField(max_length=500)
    """The title of the level that was held."""
    lacks = models.JSONField(default=list)
    """What the level asked and was not met, in words."""
    personnel = models.PositiveSmallIntegerField()
    """How many more were not met, on personnel records: of them no word is kept here."""
    made_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(hr="candidate coder holds lacks personnel made_in")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["candidate", "coder"], name="overtaken_once_by_a_hire")
        ]

    def __str__(self) -> str:
        return f"{self.coder} overtaken by candidate {self.candidate_id}"


class CandidateFact(models.Model):
    """Something known of a candidate, as it will be a fact when the candidate is hired."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="facts")
    kind = models.CharField(max_length=20)
    written = models.JSONField()
    """The row, written down exactly."""
    added_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(hr="candidate kind written added_in")
    in_ledger = NOT_SEALED

    def __str__(self) -> str:
        return f"{self.kind} of candidate {self.candidate_id}"

    def as_fact_of(self, code: str) -> NewFact:
        """Give it as a fact about whoever has an id."""
        new = from_json(self.written)
        return new._replace(row=new.row._replace(coder=code))

"""Disputes lie apart from facts: each is raised by whom the fact is about, and answered once.

Neither a dispute nor its answer is ever changed. The database itself refuses an answer that says
more than its entry of the journal does (see the migrations).
"""

from django.db import models
from django.db.models import Q

from coderpath_web.accounts.models import Account
from coderpath_web.classified import FieldClasses
from coderpath_web.facts.as_json import from_json
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.in_ledger import InLedger
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.disputes.enums import ANSWERS, Ending


class Dispute(models.Model):
    """What somebody says is wrong with a fact about them, and by when an answer is owed."""

    fact = models.ForeignKey(Fact, on_delete=models.PROTECT, related_name="+")
    wrong = models.TextField()
    """What is wrong, in their own words."""
    instead = models.JSONField(null=True)
    """The row as it should be; empty where they do not say."""
    due = models.DateField()
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    made_in = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="+")
    erased_in = models.OneToOneField(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    """The entry by which what was said went; no page shows it then."""

    secrecy = FieldClasses(team="fact wrong instead due by made_in erased_in")
    in_ledger = InLedger(erasable="wrong instead")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(wrong=""), name="dispute_says_what_is_wrong")
        ]

    def __str__(self) -> str:
        return f"dispute {self.pk}"

    @property
    def via(self) -> str:
        """What a hold on it names."""
        return f"dispute:{self.pk}"

    @property
    def new(self) -> NewFact | None:
        """Give the row that it asks for; None where it names none."""
        return from_json(self.instead) if self.instead else None

    @property
    def ending(self) -> "DisputeAnswer | None":
        """Give what ended it; None while it is open."""
        return getattr(self, "answer", None)


class DisputeAnswer(models.Model):
    """What ended a dispute, by whom and why."""

    dispute = models.OneToOneField(Dispute, on_delete=models.PROTECT, related_name="answer")
    what = models.CharField(max_length=10, choices=Ending.choices)
    said = models.TextField(blank=True)
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    fact = models.ForeignKey(Fact, on_delete=models.PROTECT, null=True, related_name="+")
    """What was recorded in the place of what was wrong, where anything was."""
    made_in = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(team="dispute what said by fact made_in")
    in_ledger = InLedger(erasable="said")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(what__in=Ending.values), name="dispute_answer_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(what__in=[*ANSWERS]) | ~Q(said=""), name="dispute_answer_says_why"
            ),
            models.CheckConstraint(
                condition=Q(what=Ending.CORRECTED) | Q(fact=None),
                name="dispute_corrected_alone_names_a_fact",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dispute_id}: {self.what}"

"""Claims lie apart from facts: no file, no judge and no export reads these tables.

A claim is never changed: what happens to it are steps, each by a named person, under an entry of
the journal. The database itself refuses a step that says otherwise (see the first migration).
"""

from typing import Any

from django.db import models
from django.db.models import Q

from coderpath_web.accounts.models import Account
from coderpath_web.classified import FieldClasses
from coderpath_web.facts.as_json import from_json
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.in_ledger import InLedger
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.claims.enums import FINAL, WITH_WORDS, FileType, What


class Claim(models.Model):
    """A row that somebody says is true of a coder: of themselves, or of somebody else."""

    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    row = models.JSONField()
    """The row as it goes on file once somebody vouches for it."""
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    made_in = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="+")
    erased_in = models.OneToOneField(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    """The entry by which what was claimed and said went, with the scans; no page shows it then."""

    secrecy = FieldClasses(team="coder kind row by made_in erased_in")
    in_ledger = InLedger(erasable="row")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"claim {self.pk}"

    @property
    def via(self) -> str:
        """What a hold on it names."""
        return f"claim:{self.pk}"

    @property
    def new(self) -> NewFact:
        """Give the row that it claims."""
        return from_json(self.row)

    @property
    def state(self) -> str:
        """Say where it stands: the last step; empty where none was taken yet."""
        steps = list(self.steps.all())
        return steps[-1].what if steps else ""

    @property
    def waits(self) -> bool:
        """Tell whether nobody has ended it."""
        return self.state not in FINAL


class ClaimStep(models.Model):
    """What somebody did with a claim: one of them ends it, and no other follows."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="steps")
    what = models.CharField(max_length=10, choices=What.choices)
    said = models.TextField(blank=True)
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    fact = models.OneToOneField(Fact, on_delete=models.PROTECT, null=True, related_name="+")
    """What went on file by it, with the same entry; of a claim that was vouched for alone."""
    made_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(team="claim what said by fact made_in")
    in_ledger = InLedger(erasable="said")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=Q(what__in=What.values), name="claim_step_is_known"),
            models.CheckConstraint(
                condition=~Q(what__in=[*WITH_WORDS]) | ~Q(said=""), name="claim_step_says_why"
            ),
            models.CheckConstraint(
                condition=Q(what=What.VOUCHED, fact__isnull=False)
                | (~Q(what=What.VOUCHED) & Q(fact=None)),
                name="claim_vouched_for_is_on_file",
            ),
            models.UniqueConstraint(
                fields=["claim"], condition=Q(what__in=[*FINAL]), name="claim_ends_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id}: {self.what}"


class Attachment(models.Model):
    """A scan that goes with a claim; its bytes lie in the folder of kept files, by its digest."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="attachments")
    digest = models.CharField(max_length=64)
    """Empty once it is erased."""
    name = models.CharField(max_length=120)
    type = models.CharField(max_length=20, choices=FileType.choices)
    size = models.PositiveIntegerField()
    added_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(team="claim digest name type size added_in")
    in_ledger = InLedger(erasable="digest name")
    names_kept_files: Any = "digest"
    """The column by which a backup finds the files that go with these rows."""

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(type__in=FileType.values), name="attachment_type_is_known"
            ),
            models.UniqueConstraint(
                fields=["claim", "digest"],
                condition=~Q(digest=""),
                name="attachment_goes_with_a_claim_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name

"""Imports of time, kept for good; what columns mean, for the next time; and uploads before that."""

from django.db import models

from coderpath_web.accounts.models import Account
from coderpath_web.backed_up import BackedUp
from coderpath_web.classified import FieldClasses
from coderpath_web.in_ledger import NOT_SEALED
from coderpath_web.journal.models import Entry


class TimeImport(models.Model):
    """A timekeeping export that was put on file; its time names the same entry."""

    made_in = models.OneToOneField(
        Entry, on_delete=models.PROTECT, primary_key=True, related_name="+"
    )
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    rows = models.PositiveIntegerField()
    people = models.PositiveIntegerField()
    undone_in = models.OneToOneField(Entry, on_delete=models.PROTECT, null=True, related_name="+")

    secrecy = FieldClasses(team="made_in name sha256 rows people undone_in")

    class Meta:
        ordering = ["-made_in"]

    def __str__(self) -> str:
        return f"{self.made_in_id}: {self.name}"


class TimeMapping(models.Model):
    """What the columns and pay codes of exports with some headings mean; the latest one counts."""

    heads = models.CharField(max_length=64)
    """A digest of the headings."""
    answers = models.JSONField()
    made_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(team="heads answers made_in")

    class Meta:
        indexes = [models.Index(fields=["heads"], name="time_mappings_of_a_table")]

    def __str__(self) -> str:
        return f"{self.pk}: {self.heads[:8]}"


class TimeDraft(models.Model):
    """An export that somebody has uploaded and not saved yet: one for each, gone once saved."""

    by = models.OneToOneField(Account, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    heads = models.JSONField()
    lines = models.JSONField()
    """Each row's number in the file, and its cells."""
    notes = models.JSONField(default=list)
    """What of the table was left out or assumed, as sentences."""
    answers = models.JSONField(default=dict)
    backed_up = BackedUp(models.Q(pk__in=[]), "exports of timekeeping that are not saved yet")

    secrecy = FieldClasses(team="by at name sha256 heads lines notes answers")
    in_ledger = NOT_SEALED

    def __str__(self) -> str:
        return self.name

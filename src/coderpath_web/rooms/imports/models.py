"""Imports and saved mappings. What was uploaded lies in a folder of its own until it is saved."""

from django.db import models
from django.db.models import Q

from coderpath_web.accounts.models import Account
from coderpath_web.backed_up import BackedUp
from coderpath_web.classified import FieldClasses
from coderpath_web.in_ledger import NOT_SEALED
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.imports.enums import OPEN, State


class Import(models.Model):
    """Files that somebody brought in: from the upload to the entry that saved them."""

    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="imports")
    at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.LOOKING)
    files = models.JSONField(default=list)
    """The names of the files, as they were uploaded."""
    choices = models.JSONField(default=dict)
    """What the importer chose: a mapping, kinds that are complete."""
    counts = models.JSONField(default=dict)
    """What the look found: rows by kind, errors, warnings, coders touched, what was said."""
    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    undone = models.OneToOneField(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    backed_up = BackedUp(~Q(state__in=OPEN), "uploads that are not saved yet")

    secrecy = FieldClasses(team="by at state files choices counts entry undone")
    in_ledger = NOT_SEALED

    class Meta:
        indexes = [models.Index(fields=["by", "-at"], name="imports_of_somebody")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=State.values), name="import_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(entry=None) | Q(state__in=["saved", "undoing", "undone"]),
                name="import_with_an_entry_is_saved",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["saved", "undoing", "undone"], entry__isnull=False)
                | ~Q(state__in=["saved", "undoing", "undone"]),
                name="saved_import_has_an_entry",
            ),
            models.CheckConstraint(
                condition=Q(undone=None) | Q(state="undone"), name="undone_import_says_so"
            ),
        ]

    def __str__(self) -> str:
        return f"import {self.pk}: {self.get_state_display()}"

    @property
    def subject(self) -> str:
        """What rows of it are about that wait for a second person."""
        return f"import:{self.pk}"

    @property
    def undoing_subject(self) -> str:
        """What a proposal to undo it is about."""
        return f"undoing:{self.pk}"


class Mapping(models.Model):
    """What the columns of a table mean to somebody, under a name, for the next time."""

    owner = models.ForeignKey(Account, on_delete=models.PROTECT, null=True, related_name="+")
    """Whoever kept it; nobody, where the system did."""
    places = models.JSONField(default=list)
    """For where its owner imports; it is offered to others who import there."""
    name = models.CharField(max_length=100)
    signature = models.CharField(max_length=64)
    """A digest of the headers it was made for."""
    choices = models.JSONField(default=dict)
    """What was chosen in the browser; empty where a mapping file was uploaded."""
    text = models.TextField()
    """The mapping as a document of the library's mapping language."""
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(team="owner places name signature choices text entry")
    in_ledger = NOT_SEALED

    class Meta:
        indexes = [models.Index(fields=["signature"], name="mappings_of_a_table")]
        constraints = [
            models.UniqueConstraint(fields=["owner", "name"], name="one_mapping_of_a_name_each")
        ]

    def __str__(self) -> str:
        return self.name

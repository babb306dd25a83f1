"""The journal: numbered without a gap, never changed, never shortened."""

from django.conf import settings
from django.db import models

from coderpath_web.classified import FieldClasses
from coderpath_web.people.models import Coder


class Head(models.Model):
    """The number of the newest entry. Its row is the lock that puts entries in one line."""

    last = models.PositiveBigIntegerField(default=0)

    secrecy = FieldClasses(organisation="last")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="journal_has_one_head")
        ]


class Entry(models.Model):
    """One action: who did what, when and why, about whom."""

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    actor_name = models.CharField(max_length=200)
    action = models.CharField(max_length=40)
    about = models.ForeignKey(Coder, on_delete=models.PROTECT, null=True, related_name="+")
    why = models.TextField(blank=True)
    details = models.JSONField(default=dict)

    secrecy = FieldClasses(team="at actor actor_name action about why details")

    class Meta:
        verbose_name_plural = "entries"
        indexes = [models.Index(fields=["about", "-number"], name="entries_about_a_coder")]

    def __str__(self) -> str:
        return f"{self.number}: {self.action} by {self.actor_name}"


class SentForm(models.Model):
    """A form that took effect, so that it never does so twice; and where its answer led."""

    mark = models.CharField(max_length=64, unique=True)
    """A digest of the form's own random value and of everything that was filled in."""
    answer = models.JSONField(null=True)
    """The address and the messages of the answer; empty until it was given."""

    secrecy = FieldClasses(nobody="mark answer")

    def __str__(self) -> str:
        return self.mark


class Leaf(models.Model):
    """An entry as it stands in the tree of the ledger; with it, nothing more comes under it.

    The tree is kept in its leaves: each has the roots of the whole subtrees that it completes.
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    salt = models.CharField(max_length=32)
    hash = models.CharField(max_length=64)
    subtrees = models.TextField(blank=True)
    """One root of 64 signs after the other, the smallest subtree first."""
    rows = models.JSONField(default=dict)
    """What the entry did to rows, by event: how many, and a digest over them."""

    secrecy = FieldClasses(nobody="salt", organisation="hash subtrees rows")

    class Meta:
        verbose_name_plural = "leaves"


class Commitment(models.Model):
    """What may be erased of a row, as the ledger holds it: a digest, and its salt until then."""

    of_table = models.CharField(max_length=63)
    of_row = models.PositiveBigIntegerField()
    of_column = models.CharField(max_length=63)
    salt = models.CharField(max_length=32, null=True)  # noqa: DJ001 -- gone is not empty
    digest = models.CharField(max_length=64)

    secrecy = FieldClasses(nobody="salt", organisation="of_table of_row of_column digest")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["of_table", "of_row", "of_column"], name="one_commitment_of_a_text"
            )
        ]

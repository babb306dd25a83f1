"""Path documents as they were adopted."""

from django.db import models

from coderpath_web.backed_up import DERIVED
from coderpath_web.classified import FieldClasses
from coderpath_web.journal.models import Entry


class PathDocument(models.Model):
    """A career path as it was written, in force from its day until a later one is.

    Unless it was withdrawn: its name stays taken.
    """

    name = models.SlugField(max_length=100, unique=True)
    title = models.CharField(max_length=200)
    effective = models.DateField()
    replaces = models.CharField(max_length=100, blank=True)
    text = models.TextField()
    adopted_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    withdrawn_in = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    """The entry that took it back; from then on it is as if it had never been in force."""

    secrecy = FieldClasses(
        organisation="name title effective replaces text adopted_in withdrawn_in",
    )

    class Meta:
        # Its table and its migrations are those of standings.
        app_label = "careers"
        ordering = ["effective", "pk"]

    def __str__(self) -> str:
        return self.title


class Unfinished(models.Model):
    """Of a document just adopted: how many coders have been judged under it; it counts after all.

    The row goes when the document counts.
    """

    document = models.OneToOneField(PathDocument, on_delete=models.PROTECT, primary_key=True)
    done = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    backed_up = DERIVED

    secrecy = FieldClasses(organisation="document done of")

    class Meta:
        app_label = "careers"

    def __str__(self) -> str:
        return f"{self.document_id}: {self.done} of {self.of}"

"""Entries of time: only added, or taken back once, each under an entry of the journal."""

from django.db import models
from django.db.models import F, Q

from coderpath_web.classified import FieldClasses
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.time_spent.typed import clock_text
from coderpath_web.time_spent.weeks import Part

LIVE = Q(retracted_in=None)


class TimeEntry(models.Model):
    """Minutes that a coder's time in a span went to, for one reason.

    A span lies inside one part of a week, so inside one month. All paid time stands in the entries
    of the reason `paid`; the others say what of it was not spent coding.
    """

    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField()
    """The first day after the span."""
    reason = models.CharField(max_length=30)
    minutes = models.PositiveIntegerField()
    made_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    retracted_in = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    """The entry by which it counts no more."""

    secrecy = FieldClasses(team="coder since until reason minutes made_in retracted_in")

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "time entries"
        indexes = [
            models.Index(fields=["coder", "since"], condition=LIVE, name="time_that_counts"),
            models.Index(
                fields=["retracted_in"],
                condition=Q(retracted_in__isnull=False),
                name="time_taken_back",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gt=F("since")), name="time_ends_after_it_begins"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="time_has_a_reason"),
            models.UniqueConstraint(
                fields=["coder", "reason", "since"], condition=LIVE, name="one_live_time_a_span"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.coder_id} {self.since:%Y-%m-%d} {self.reason} {clock_text(self.minutes)}"

    @property
    def span(self) -> Part:
        """Give its days."""
        return Part(self.since, self.until)

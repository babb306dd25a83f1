"""Facts: one table for every kind, because every fact has the same life.

It is recorded by an entry of the journal and perhaps retracted by another; it is never edited or
deleted, which the database itself refuses. Which column of a kind stands where is in `shape`.
"""

from datetime import date

from django.db import models
from django.db.models import F, Q

from coderpath_web.classified import FieldClasses
from coderpath_web.in_ledger import InLedger
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder, Facility

EMPLOYMENT = ("coders", "positions")
"""The kinds that say who works where."""


def dated(since: date | None) -> date:
    """Give the day of a fact of any kind but facilities, which the database lets have none."""
    if since is None:
        message = "every fact but a facility has a day"
        raise ValueError(message)
    return since


def live(**fields: object) -> Q:
    """Say what must be so of facts that are not retracted."""
    return Q(retracted_at=None, **fields)


class Fact(models.Model):
    """A dated statement: what is true and since when, and since when it is on file.

    `since` is the day on which it becomes true (hired, awarded, begun, the first of a month ...),
    `until` the first day after; open when empty. `subject` is what it is about: a level, a
    credential, a patient type. What is left of a row is in `cells`.
    """

    kind = models.CharField(max_length=20)
    # The index facts_of_a_coder begins with the coder, and facts_of_teams with whom one reports to.
    coder = models.ForeignKey(
        Coder, on_delete=models.PROTECT, null=True, related_name="facts", db_index=False
    )
    facility = models.ForeignKey(
        Facility, on_delete=models.PROTECT, null=True, related_name="facts"
    )
    to = models.ForeignKey(
        Coder, on_delete=models.PROTECT, null=True, related_name="led", db_index=False
    )
    subject = models.CharField(max_length=200, blank=True)
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    cells = models.JSONField(default=dict)
    source_file = models.CharField(max_length=300, blank=True)
    source_row = models.PositiveIntegerField(default=0)
    recorded_at = models.DateTimeField()
    recorded_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="recorded")
    retracted_at = models.DateTimeField(null=True)
    retracted_in = models.ForeignKey(
        Entry, on_delete=models.PROTECT, null=True, related_name="retracted", db_index=False
    )

    secrecy = FieldClasses(
        team=(
            "kind coder facility to subject since until cells source_file source_row "
            "recorded_at recorded_in retracted_at retracted_in"
        ),
    )
    in_ledger = InLedger(closing={"retracted_in": "retracted_at"})

    class Meta:
        indexes = [
            models.Index(fields=["coder", "kind"], name="facts_of_a_coder"),
            models.Index(
                fields=["to", "since"], condition=Q(kind="reports"), name="facts_of_teams"
            ),
            models.Index(
                fields=["facility"],
                condition=Q(kind__in=EMPLOYMENT),
                name="facts_of_who_works_where",
            ),
            models.Index(
                fields=["since"], condition=Q(kind="coders"), name="facts_of_who_is_employed"
            ),
            models.Index(
                fields=["until"],
                condition=Q(kind="credentials"),
                name="facts_of_credentials_that_end",
            ),
            models.Index(
                fields=["since"], condition=Q(kind="training"), name="facts_of_training_by_day"
            ),
            models.Index(
                fields=["kind"], condition=Q(coder=None), name="facts_of_the_organisation"
            ),
            models.Index(
                fields=["retracted_in"],
                condition=Q(retracted_in__isnull=False),
                name="facts_retracted",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=F("since")), name="fact_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(since__isnull=False) | Q(kind="facilities"), name="fact_has_a_day"
            ),
            models.CheckConstraint(
                condition=(Q(to__isnull=False) & Q(kind="reports"))
                | (Q(to=None) & ~Q(kind="reports")),
                name="fact_names_who_is_reported_to",
            ),
            models.CheckConstraint(
                condition=Q(retracted_at=None, retracted_in=None)
                | Q(retracted_at__isnull=False, retracted_in__isnull=False),
                name="fact_is_retracted_by_an_entry",
            ),
            models.UniqueConstraint(
                fields=["coder", "since"],
                condition=live(kind="hours"),
                name="one_live_fact_of_hours_a_month",
            ),
            models.UniqueConstraint(
                fields=["coder", "facility", "subject", "since"],
                condition=live(kind="productivity"),
                name="one_live_fact_of_productivity_a_month",
            ),
            models.UniqueConstraint(
                fields=["facility"],
                condition=live(kind="facilities"),
                name="one_live_fact_of_a_facility",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.coder_id or self.facility_id or '*'} {self.subject}".strip()

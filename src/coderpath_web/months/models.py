"""What happened to months: only added, each step under its entry of the journal.

Why a month was returned stands in that entry. The figures themselves are facts, once the month is
on file; until then they are what records and time add up to.
"""

from django.db import models
from django.db.models import Q

from coderpath_web.classified import FieldClasses
from coderpath_web.journal.models import Entry
from coderpath_web.months.enums import Step
from coderpath_web.people.models import Coder


class MonthStep(models.Model):
    """A step of a coder's month: submitted, returned, confirmed, lapsed, or restated.

    The database refuses one that does not follow from the step before, an answer to one's own
    month, and a return without a reason (see the migration).
    """

    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, related_name="+", db_index=False)
    month = models.DateField()
    """Its first day."""
    step = models.CharField(max_length=10, choices=Step.choices)
    made_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(team="coder month step made_in")

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["coder", "month"], name="steps_of_a_month")]
        constraints = [
            models.CheckConstraint(condition=Q(step__in=Step.values), name="month_step_is_known"),
            models.UniqueConstraint(
                fields=["made_in", "coder", "month"], name="one_step_of_a_month_an_entry"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.coder_id} {self.month:%Y-%m} {self.step}"

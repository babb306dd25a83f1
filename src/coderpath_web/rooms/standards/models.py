"""How standards were set: what stands beside the fact, whose columns are a contract.

A row is about one standard by its facility, type, first day and figures. The fact itself is
recorded anew when the standard ends, and stays the same standard.
"""

from django.db import models

from coderpath_web.classified import FieldClasses
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Facility
from coderpath_web.rooms.standards.enums import How

LONGEST_CLASS = 60


class HowSet(models.Model):
    """How one standard was set, from what, what it replaced, and who asked for it first."""

    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, null=True, related_name="+")
    """None for the standards of the whole organisation."""
    type = models.CharField(max_length=200)
    since = models.DateField()
    records = models.CharField(max_length=40)
    minutes = models.CharField(max_length=40)
    how = models.CharField(max_length=20, choices=How.choices)
    basis = models.TextField()
    """From what it was set, in words."""
    of_type = models.CharField(max_length=200, blank=True)
    """The patient type of which it is for a class; blank where it is for all of its type."""
    service_class = models.CharField(max_length=LONGEST_CLASS, blank=True)
    replaced = models.ForeignKey(Fact, on_delete=models.PROTECT, null=True, related_name="+")
    """The standard that it took the place of, as it stood then."""
    proposed_in = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    """The entry of whoever proposed it; None where nobody else had to confirm it."""
    made_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(
        team=(
            "facility type since records minutes how basis of_type service_class replaced "
            "proposed_in made_in"
        ),
    )

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["facility", "type"], name="how_set_at")]
        constraints = [
            models.CheckConstraint(condition=models.Q(how__in=How.values), name="how_set_is_known"),
            models.CheckConstraint(
                condition=models.Q(of_type="", service_class="")
                | (~models.Q(of_type="") & ~models.Q(service_class="")),
                name="how_set_names_a_class_with_its_type",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.type} since {self.since}: {self.how}"

"""Openings, applications and their steps: rows that are added and never changed."""

from functools import reduce
from operator import or_

from django.db import models
from django.db.models import F, Q

from coderpath_web.accounts.models import Account
from coderpath_web.classified import FieldClasses
from coderpath_web.decisions.models import says_why
from coderpath_web.decisions.resting import RestsOn
from coderpath_web.in_ledger import InLedger
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.openings.enums import DECIDING, FOLLOWS, OPEN, Act, Reach


def _follows() -> Q:
    """Say of rows that their act may follow the one before."""
    pairs = (
        Q(before=str(one), act__in=[act.value for act in acts])
        for one, acts in FOLLOWS.items()
        if acts
    )
    return reduce(or_, pairs)


class Opening(models.Model):
    """A post to be filled: which, where, for whom, from when and perhaps until when.

    It is open until an entry closes it: that of whoever chose, or closed it without a choice.
    """

    level = models.CharField(max_length=200)
    """A post of the path in force when it was posted, by its name."""
    title = models.CharField(max_length=500)
    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, null=True, related_name="+")
    reach = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Reach])
    begins = models.DateField()
    ends = models.DateField(null=True)
    """The first day without the post; null for one that lasts."""
    apply_by = models.DateField()
    """The last day on which one can apply."""
    says = models.TextField()
    made_in = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="+")
    closed_in = models.OneToOneField(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    erased_in = models.OneToOneField(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    """The entry by which what was written of its applicants was erased."""

    secrecy = FieldClasses(
        organisation=(
            "level title facility reach begins ends apply_by says made_in closed_in erased_in"
        )
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(reach__in=[one.value for one in Reach]), name="opening_reach_is_known"
            ),
            models.CheckConstraint(
                condition=Q(reach=Reach.CORPORATE.value) | Q(facility__isnull=False),
                name="opening_of_a_place_names_it",
            ),
            models.CheckConstraint(
                condition=Q(erased_in=None) | Q(closed_in__isnull=False),
                name="opening_erased_is_closed",
            ),
            models.CheckConstraint(
                condition=Q(ends=None) | Q(ends__gt=F("begins")),
                name="opening_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def via(self) -> str:
        """What a transition that it led to names."""
        return f"opening:{self.pk}"


class Application(models.Model):
    """Somebody who applied for an opening, and how they stood then. It is no fact."""

    opening = models.ForeignKey(Opening, on_delete=models.PROTECT, related_name="applications")
    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, related_name="applications")
    says = models.TextField(blank=True)
    rests_on = models.JSONField(default=dict)
    """Each rule as it stood."""
    made_in = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(self_and_named="opening coder says rests_on made_in")
    in_ledger = InLedger(erasable="says rests_on")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["opening", "coder"], name="one_application_each")
        ]

    def __str__(self) -> str:
        return f"{self.coder} for {self.opening}"

    @property
    def done(self) -> "list[ApplicationStep]":
        """What was done to it, in order."""
        return sorted(self.acts.all(), key=lambda one: one.pk)

    @property
    def last(self) -> "ApplicationStep":
        """What was done last."""
        return self.done[-1]

    @property
    def is_open(self) -> bool:
        """Whether an answer is owed."""
        return self.last.act in OPEN

    @property
    def stood(self) -> RestsOn:
        """The rules as they stood when it was made."""
        return RestsOn.from_json(self.rests_on)


class ApplicationStep(models.Model):
    """Something that a named person did to an application, and why.

    The database refuses one that may not follow the one before, and a decision of the applicant.
    """

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="acts")
    act = models.CharField(max_length=12, choices=[(one.value, one.value) for one in Act])
    before = models.CharField(max_length=12, blank=True)
    why = models.TextField(blank=True)
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    made_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(self_and_named="application act before why by made_in")
    in_ledger = InLedger(erasable="why")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["application", "before"], name="application_step_follows_once"
            ),
            models.CheckConstraint(condition=_follows(), name="application_step_may_follow"),
            models.CheckConstraint(
                condition=Q(act__in=[one.value for one in Act if one not in DECIDING])
                | Q(says_why()),
                name="application_step_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application_id}: {self.act}"

"""Decisions that were made: moves of coders, and exceptions to rules. Kept for good."""

import json
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length, Trim
from django.db.models.lookups import GreaterThan

from coderpath.decision.canonical import digest_of_text
from coderpath.decision.record import DecisionKept, read_record
from coderpath.transition import Move
from coderpath_web.accounts.models import Account
from coderpath_web.classified import FieldClasses
from coderpath_web.in_ledger import InLedger
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder, Facility

LONGEST_REASON = 1000
LEAST_MONTHS_KEPT = 12
"""What is decided about somebody is kept for a year at least: an answer may be asked for."""


def says_why() -> GreaterThan:
    """Say of rows that their reason holds more than spaces."""
    return GreaterThan(Length(Trim("why")), 0)


class DecisionRecord(models.Model):
    """The record of a decision: canonical bytes that tell all of it, under the entry that made it.

    What was judged, on which facts and by which path, stands here alone; `coderpath.decision` reads
    it. The database refuses one about somebody else than its entry.
    """

    made_in = models.OneToOneField(
        Entry, on_delete=models.PROTECT, primary_key=True, related_name="+"
    )
    """Its number is that of the entry."""
    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, related_name="decision_records")
    act = models.CharField(max_length=20)
    content = models.TextField()
    """The canonical bytes, which are UTF-8; empty once what people said in it was erased."""
    sha256 = models.CharField(max_length=64)
    """Of the content. It goes with it: by the digest a short reason could be guessed."""
    erased_in = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    remains = models.TextField(blank=True)
    """The canonical bytes without what people said, from then on; they replay as before."""

    secrecy = FieldClasses(self_and_named="made_in coder act content sha256 erased_in remains")
    in_ledger = InLedger(closing={"erased_in": "remains"}, erasable="content sha256")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(~Q(content="") & Q(erased_in=None, remains=""))
                | (Q(content="", sha256="", erased_in__isnull=False) & ~Q(remains="")),
                name="decision_record_says_something",
            )
        ]

    def __str__(self) -> str:
        return f"{self.made_in_id}: {self.act}"

    @property
    def text(self) -> str:
        """The canonical bytes, or what remains of them."""
        return self.content or self.remains

    @property
    def digest(self) -> str:
        """The SHA-256 that was kept; of what remains, that of what is there."""
        return self.sha256 or digest_of_text(self.remains)

    @property
    def kept(self) -> DecisionKept:
        """The record as it is read. Raises ValueError where it cannot be."""
        return read_record(json.loads(self.text))


class Transition(models.Model):
    """A move that a named person decided: from which levels to which, from which day on, and why.

    Its positions are the facts that its entry recorded. The database refuses one without a reason,
    in another's name than its entry, or about oneself.
    """

    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, related_name="transitions")
    move = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Move])
    left = models.JSONField(default=list)
    """The levels that end, by their names in the path; one that it does not know, or only calls
    otherwise from now on, by the name on file."""
    level = models.CharField(max_length=200, blank=True)
    """The level that begins; empty for whoever goes out."""
    effective = models.DateField()
    """The first day at the level, or without one: past or future."""
    why = models.TextField()
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    made_in = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="+")
    via = models.CharField(max_length=200, blank=True)
    """What led to it, so that it can be found from there, such as "request:12"."""
    secrecy = FieldClasses(team="coder move left level effective why by made_in via")
    in_ledger = InLedger(erasable="why")

    class Meta:
        indexes = [models.Index(fields=["via"], name="transitions_via_something")]
        constraints = [
            models.CheckConstraint(condition=says_why(), name="transition_says_why"),
            models.CheckConstraint(
                condition=Q(move__in=[one.value for one in Move]), name="transition_move_is_known"
            ),
            models.CheckConstraint(
                condition=(Q(level="") & Q(move=Move.OUT.value))
                | (~Q(level="") & ~Q(move=Move.OUT.value)),
                name="transition_leads_to_a_level",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.coder} {self.move} {self.level}".strip()

    @property
    def rests_on(self) -> dict[str, Any]:
        """What it rests on, rule by rule, as its record tells."""
        kept = DecisionRecord.objects.get(pk=self.made_in_id).kept
        return {"rules": [one._asdict() for one in kept.rules]}


class GrantedException(models.Model):
    """A rule that does not stand in the way of a coder, from a day until a day, and why.

    It never changes what the judge says. It ends by itself, or earlier by an entry.
    """

    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, related_name="exceptions")
    path = models.CharField(max_length=200)
    level = models.CharField(max_length=200)
    rule = models.TextField()
    """The id of the requirement in the path."""
    asks = models.TextField()
    """What the rule asked when it was granted, in words."""
    stood = models.CharField(max_length=20)
    """How the rule stood then: not met, or not recorded."""
    since = models.DateField()
    until = models.DateField()
    """The first day on which it no longer counts."""
    why = models.TextField()
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    made_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    ended_in = models.ForeignKey(Entry, on_delete=models.PROTECT, null=True, related_name="+")

    secrecy = FieldClasses(
        team="coder path level rule asks stood since until why by made_in ended_in"
    )
    in_ledger = InLedger(erasable="why")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=says_why(), name="exception_says_why"),
            models.CheckConstraint(
                condition=Q(until__gt=F("since")), name="exception_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.coder} {self.rule} until {self.until}"


class Retention(models.Model):
    """For how many months something is kept after it was decided; the latest of a kind counts."""

    kind = models.CharField(max_length=10, null=True)  # noqa: DJ001 -- as it was sealed
    """As `KeptAs` names it; empty for hiring, of which alone it told at first."""
    months = models.PositiveSmallIntegerField()
    made_in = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(organisation="kind months made_in")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(months__gte=LEAST_MONTHS_KEPT), name="retention_is_a_year_or_more"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.months} months"


class Hold(models.Model):
    """What keeps a record from being erased, until somebody lifts it: who, why, since when.

    A record may be held for several reasons; it is erased only when none of them stands.
    """

    about = models.CharField(max_length=200)
    """The record, such as "candidate:12": what a transition that it led to names too.

    Of a person, such as "coder:7", it keeps every record.
    """
    facility = models.ForeignKey(Facility, on_delete=models.PROTECT, null=True, related_name="+")
    """Where it belongs, so that whoever reaches it sees the hold."""
    why = models.TextField()
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    made_in = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="+")
    lifted_in = models.OneToOneField(Entry, on_delete=models.PROTECT, null=True, related_name="+")

    secrecy = FieldClasses(hr="about facility why by made_in lifted_in")

    class Meta:
        indexes = [models.Index(fields=["about"], name="holds_about_something")]
        constraints = [models.CheckConstraint(condition=says_why(), name="hold_says_why")]

    def __str__(self) -> str:
        return f"hold on {self.about}"

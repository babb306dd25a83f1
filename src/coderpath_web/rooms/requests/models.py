"""Requests with their steps, and who decides on which: rows that are added and never changed."""

from functools import cached_property, reduce
from operator import or_

from django.db import models
from django.db.models import Q

from coderpath.transition import Move
from coderpath_web.accounts.models import Account
from coderpath_web.classified import FieldClasses
from coderpath_web.decisions.models import DecisionRecord, says_why
from coderpath_web.decisions.resting import RestsOn
from coderpath_web.in_ledger import InLedger
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.requests.chain import Chain, from_json
from coderpath_web.rooms.requests.enums import DECIDING, RECORDED, Act, Stage
from coderpath_web.rooms.requests.machine import FOLLOWS, Stand, stand_after

WITHOUT_A_REASON = (Act.ASKED, Act.WITHDRAWN)
"""What may be done without saying why."""
ANY_MOVE = ""
ANY_LEVEL = ""


def _follows() -> Q:
    """Say of rows that their act leads from one stage to the other."""
    each = (
        Q(before=before.value, act=act.value, after=stage.value)
        for (before, act), stage in FOLLOWS.items()
    )
    return reduce(or_, each)


class ChainSetting(models.Model):
    """Who decides on moves of a kind to a level; of several for the same, the latest counts."""

    move = models.CharField(max_length=10, blank=True)
    """A kind of move; empty for any."""
    level = models.CharField(max_length=200, blank=True)
    """A level of the path; empty for any."""
    chain = models.JSONField(default=list)
    """The steps; none where what is settled for more moves holds again."""
    made_in = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(organisation="move level chain made_in")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(move__in=[ANY_MOVE, *(one.value for one in Move)]),
                name="chain_move_is_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.move or 'any'} {self.level or 'any'}"


class MoveRequest(models.Model):
    """A coder's move to a level, asked for by the coder or somebody who leads them.

    How it stands is folded from its steps. Its chain is that of the day on which it was asked for.
    """

    coder = models.ForeignKey(Coder, on_delete=models.PROTECT, related_name="requests")
    move = models.CharField(max_length=10)
    level = models.CharField(max_length=200, blank=True)
    title = models.CharField(max_length=500, blank=True)
    """The level's title when it was asked for; empty for a move out."""
    chain = models.JSONField(default=list)
    steps = models.PositiveSmallIntegerField()
    """How many steps the chain has."""
    excepting = models.JSONField(default=list)
    """The ids of the rules for which an exception is asked."""
    rests_on = models.JSONField(default=dict)
    """Each rule as it stood when it was asked for."""
    made_in = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="+")
    erased_in = models.OneToOneField(Entry, on_delete=models.PROTECT, null=True, related_name="+")
    """The entry by which what people said went, in its steps and the decisions on it."""

    secrecy = FieldClasses(
        self_and_named="coder move level title chain steps excepting rests_on made_in erased_in"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(steps__gt=0), name="request_has_a_step"),
            models.CheckConstraint(
                condition=Q(move__in=[one.value for one in Move]), name="request_move_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.coder} {self.move} {self.level}".strip()

    @property
    def via(self) -> str:
        """What a transition that it led to names."""
        return f"request:{self.pk}"

    @cached_property
    def done(self) -> "list[RequestStep]":
        """What was done to it, in order; read once."""
        return sorted(self.acts.all(), key=lambda one: one.number)

    @property
    def stand(self) -> Stand:
        """Where it stands."""
        return stand_after((Act(one.act) for one in self.done), self.steps)

    @property
    def links(self) -> Chain:
        """The steps of its chain."""
        return from_json(self.chain)

    @property
    def asked(self) -> "RequestStep":
        """How it was asked for."""
        return self.done[0]

    @property
    def last(self) -> "RequestStep":
        """What was done last."""
        return self.done[-1]

    @property
    def stood(self) -> RestsOn:
        """The rules as they stood when it was asked for."""
        return RestsOn.from_json(self.rests_on)


class RequestStep(models.Model):
    """Something that a named person did to a request, and why.

    The database refuses one that may not follow the one before, and a decision of whoever it is
    about, asked for it, or decided on it already.
    """

    request = models.ForeignKey(MoveRequest, on_delete=models.PROTECT, related_name="acts")
    number = models.PositiveSmallIntegerField()
    act = models.CharField(max_length=12, choices=[(one.value, one.value) for one in Act])
    before = models.CharField(max_length=12, blank=True)
    after = models.CharField(max_length=12, choices=[(one.value, one.value) for one in Stage])
    place = models.PositiveSmallIntegerField()
    """The step of the chain at which it was done."""
    why = models.TextField(blank=True)
    again_on = models.DateField(null=True)
    """The day to look again, for not now."""
    effective = models.DateField(null=True)
    """The first day at the level, for an approval."""
    role = models.CharField(max_length=30, blank=True)
    """The role in which somebody decided."""
    rests_on = models.JSONField(default=dict)
    """Each rule as it stood at a step; that of a decision stands in the decision's record."""
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    made_in = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="+")

    secrecy = FieldClasses(
        self_and_named=(
            "request number act before after place why again_on effective role rests_on by made_in"
        )
    )
    in_ledger = InLedger(erasable="why")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["request", "number"], name="request_step_is_one"),
            models.UniqueConstraint(
                fields=["request"],
                condition=Q(act=Act.APPEALED.value),
                name="request_appealed_once",
            ),
            models.CheckConstraint(condition=_follows(), name="request_step_may_follow"),
            models.CheckConstraint(
                condition=Q(act__in=[one.value for one in WITHOUT_A_REASON]) | Q(says_why()),
                name="request_step_says_why",
            ),
            models.CheckConstraint(
                condition=Q(act=Act.APPROVED.value, effective__isnull=False)
                | (~Q(act=Act.APPROVED.value) & Q(effective=None)),
                name="request_approval_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(act=Act.NOT_NOW.value, again_on__isnull=False)
                | (~Q(act=Act.NOT_NOW.value) & Q(again_on=None)),
                name="request_not_now_has_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(act__in=[one.value for one in DECIDING]) | ~Q(role=""),
                name="request_decision_names_a_role",
            ),
            models.CheckConstraint(
                condition=Q(number=1, act=Act.ASKED.value)
                | (Q(number__gt=1) & ~Q(act=Act.ASKED.value)),
                name="request_begins_by_asking",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.act}"

    @property
    def is_recorded(self) -> bool:
        """Whether it is a decision, of which a record is kept."""
        return self.act in RECORDED

    @cached_property
    def stood(self) -> RestsOn | None:
        """The rules as they stood when it was decided; None where nothing was decided."""
        if self.rests_on:
            return RestsOn.from_json(self.rests_on)
        if not self.is_recorded:
            return None
        return RestsOn.of_record(DecisionRecord.objects.get(pk=self.made_in_id).kept)

"""Disputes as pages need them."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from coderpath_web.access.queries import grants_held
from coderpath_web.access.roles import LEADS
from coderpath_web.dated_rows import true_on
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import on_file, whose_fact
from coderpath_web.people.models import Coder
from coderpath_web.rooms.disputes.enums import ANSWERS
from coderpath_web.rooms.disputes.models import Dispute, DisputeAnswer
from coderpath_web.standings.queries.employment import spells_between
from coderpath_web.worded import Worded


def with_answers() -> QuerySet[Dispute]:
    """Give all disputes with whatever a line says of one, the earliest first; none erased."""
    beside = (
        "fact__coder",
        "fact__facility",
        "fact__to",
        "fact__recorded_in",
        "fact__retracted_in",
        "by",
        "made_in",
        "answer__made_in",
    )
    return Dispute.objects.filter(erased_in=None).select_related(*beside).order_by("pk")


def ended_disputes(number: int | None = None) -> QuerySet[DisputeAnswer]:
    """Give what ended each dispute that is not erased, or that of one."""
    found = DisputeAnswer.objects.filter(dispute__erased_in=None)
    found = found.select_related("dispute__fact", "made_in").order_by("pk")
    return found if number is None else found.filter(dispute=number)


def open_disputes() -> QuerySet[Dispute]:
    """Give the disputes that nobody has answered, those due first in front."""
    return with_answers().filter(answer=None).order_by("due", "pk")


class NearDispute(NamedTuple):
    """A dispute that is open or was answered lately, as much as tells whom it may concern."""

    pk: int
    by: int
    coder: int | None
    kind: str
    answer: int | None


def _near(after: Any) -> QuerySet[Dispute, Any]:
    answered = Q(answer__what__in=[*ANSWERS], answer__made_in__at__gte=after)
    near = Dispute.objects.filter(Q(answer=None) | answered).order_by()
    return near.values_list("pk", "by", "fact__coder", "fact__kind", "answer")


NEAR = Worded(_near)


def disputes_near(after: datetime) -> list[NearDispute]:
    """Give the disputes that are open, or answered since a moment, by one small question."""
    return [NearDispute(*one) for one in NEAR.rows(after=after)]


def leaders_of(coders: Collection[int | None], day: date) -> dict[int | None, str]:
    """Give by coders the name of whom each reports to on a day, where they lead."""
    reports = on_file().filter(true_on(day), kind="reports", coder__in=coders)
    led = dict(reports.order_by("since", "pk").values_list("coder", "to"))
    lead = {one.account.coder_id for one in grants_held(LEADS, day)}
    spells = spells_between(day, day, {to for to in led.values() if to in lead})
    names = {one.coder: one.name for one in spells}
    return {coder: names[to] for coder, to in led.items() if to in names}


def open_about(fact: Fact) -> Dispute | None:
    """Give the dispute about a fact that is open; None where there is none."""
    return open_disputes().filter(fact=fact.pk).first()


def disputes_about(coder: Coder) -> QuerySet[Dispute]:
    """Give the disputes about facts of a coder, the latest first."""
    return with_answers().filter(fact__coder=coder).order_by("-pk")


def whose(named: Mapping[str, Any]) -> int | None:
    """Give the coder whom a dispute, or a fact to be disputed, is about."""
    if "dispute" not in named:
        return whose_fact(named)
    disputed = Dispute.objects.filter(pk=named["dispute"])
    return disputed.values_list("fact__coder", flat=True).first()

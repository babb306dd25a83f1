"""Disputes as pages need them."""

from typing import NamedTuple

from django.db.models import QuerySet

from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Coder
from coderpath_web.rooms.disputes.models import Dispute
from coderpath_web.worded import Worded


def with_answers() -> QuerySet[Dispute]:
    """Give all disputes with whatever a line says of one, the earliest first."""
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
    return Dispute.objects.select_related(*beside).order_by("pk")


def open_disputes() -> QuerySet[Dispute]:
    """Give the disputes that nobody has answered, those due first in front."""
    return with_answers().filter(answer=None).order_by("due", "pk")


class OpenDispute(NamedTuple):
    """A dispute that nobody has answered, as much of it as tells whom it may concern."""

    pk: int
    by: int
    coder: int | None
    kind: str


OPEN = Worded(
    lambda: (
        Dispute.objects.filter(answer=None)
        .order_by()
        .values_list("pk", "by", "fact__coder", "fact__kind")
    )
)


def disputes_open() -> list[OpenDispute]:
    """Give the disputes that nobody has answered, at the cost of one small question."""
    return [OpenDispute(*one) for one in OPEN.rows()]


def open_about(fact: Fact) -> Dispute | None:
    """Give the dispute about a fact that is open; None where there is none."""
    return open_disputes().filter(fact=fact.pk).first()


def disputes_about(coder: Coder) -> QuerySet[Dispute]:
    """Give the disputes about facts of a coder, the latest first."""
    return with_answers().filter(fact__coder=coder).order_by("-pk")

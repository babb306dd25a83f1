"""Disputes as pages need them."""

from django.db.models import QuerySet

from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Coder
from coderpath_web.rooms.disputes.models import Dispute


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


def open_about(fact: Fact) -> Dispute | None:
    """Give the dispute about a fact that is open; None where there is none."""
    return open_disputes().filter(fact=fact.pk).first()


def disputes_about(coder: Coder) -> QuerySet[Dispute]:
    """Give the disputes about facts of a coder, the latest first."""
    return with_answers().filter(fact__coder=coder).order_by("-pk")

"""Claims as pages need them: with their steps, those that wait, and those about a coder."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, QuerySet

from coderpath.facts.same_row import saying
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.people.models import Coder
from coderpath_web.rooms.claims.enums import FINAL
from coderpath_web.rooms.claims.models import Claim, ClaimStep


def with_steps() -> QuerySet[Claim]:
    """Give all claims with whatever a line says of one, the earliest first."""
    claims = Claim.objects.select_related("coder", "by", "made_in").order_by("pk")
    return claims.prefetch_related("steps__made_in", "steps__by", "attachments")


def waiting() -> QuerySet[Claim]:
    """Give the claims that nobody has ended."""
    ended = ClaimStep.objects.filter(claim=OuterRef("pk"), what__in=FINAL)
    return with_steps().filter(~Exists(ended))


def anew(claims: Sequence[Claim]) -> list[Claim]:
    """Read claims again as they stand by now, in the same order."""
    found = {one.pk: one for one in with_steps().filter(pk__in=[one.pk for one in claims])}
    return [found[one.pk] for one in claims]


def claimed_already(new: NewFact) -> Claim | None:
    """Give a claim that waits and says the same; None where there is none."""
    said = saying(new.kind)
    there = waiting().filter(kind=new.kind, coder__code=new.row.coder)
    return next((one for one in there if said(one.new.row) == said(new.row)), None)


def about(coder: Coder | int) -> QuerySet[Claim]:
    """Give the claims about a coder."""
    return with_steps().filter(coder=coder)

"""Claims as pages need them: with their steps, those that wait, and those about a coder."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from coderpath.facts.same_row import saying
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.people.models import Coder
from coderpath_web.rooms.claims.enums import FINAL, What
from coderpath_web.rooms.claims.models import Claim, ClaimStep
from coderpath_web.worded import Worded


def with_steps() -> QuerySet[Claim]:
    """Give all claims with whatever a line says of one, the earliest first; none that is erased."""
    kept = Claim.objects.filter(erased_in=None)
    claims = kept.select_related("coder", "by", "made_in").order_by("pk")
    return claims.prefetch_related("steps__made_in", "steps__by", "attachments")


def waiting() -> QuerySet[Claim]:
    """Give the claims that nobody has ended."""
    return with_steps().filter(_is_open())


def _is_open() -> Q:
    return Q(~Exists(ClaimStep.objects.filter(claim=OuterRef("pk"), what__in=FINAL)))


class OpenClaim(NamedTuple):
    """A claim that nobody has ended, as much of it as tells whom it may concern."""

    pk: int
    coder: int
    by: int
    kind: str


OPEN = Worded(
    lambda: Claim.objects.filter(_is_open()).order_by().values_list("pk", "coder", "by", "kind")
)
OPEN_ABOUT = Worded(
    lambda coder: Claim.objects.filter(_is_open(), coder=coder).order_by().values_list("pk")
)


ENDED_ABOUT = Worded(
    lambda coder, since: (
        ClaimStep.objects.filter(
            claim__coder=coder, what__in=(What.VOUCHED, What.REFUSED), made_in__at__gte=since
        )
        .order_by()
        .values_list("claim")
    )
)


def answered_since(coder: int, since: datetime) -> list[Claim]:
    """Give the claims about a coder that somebody vouched for, or refused, from a moment on."""
    found = [claim for (claim,) in ENDED_ABOUT.rows(coder=coder, since=since)]
    return list(with_steps().filter(pk__in=found)) if found else []


def open_claims() -> list[OpenClaim]:
    """Give the claims that nobody has ended, at the cost of one small question."""
    return [OpenClaim(*one) for one in OPEN.rows()]


def waiting_about(coder: Coder) -> list[Claim]:
    """Give the claims about a coder that nobody has ended: mostly none, which is quickly said."""
    known = [pk for (pk,) in OPEN_ABOUT.rows(coder=coder.pk)]
    return list(with_steps().filter(pk__in=known)) if known else []


def anew(claims: Sequence[Claim]) -> list[Claim]:
    """Read claims again as they stand by now, in the same order."""
    found = {one.pk: one for one in with_steps().filter(pk__in=[one.pk for one in claims])}
    return [found[one.pk] for one in claims]


def words_of(claim: Claim) -> set[int]:
    """Give the entries that say what was said of a claim, and of no other that is kept.

    Several may be vouched for by one entry.
    """
    steps = ClaimStep.objects.filter(claim=claim).values_list("made_in", flat=True)
    scans = claim.attachments.values_list("added_in", flat=True)
    others = ClaimStep.objects.filter(made_in__in=list(steps), claim__erased_in=None)
    shared = others.exclude(claim=claim).values_list("made_in", flat=True)
    return {claim.made_in_id, *steps, *scans} - set(shared)


def ended_claims(number: int | None = None) -> QuerySet[ClaimStep]:
    """Give what ended each claim that is not erased, or that of one."""
    found = ClaimStep.objects.filter(what__in=FINAL, claim__erased_in=None)
    found = found.select_related("claim", "made_in").order_by("pk")
    return found if number is None else found.filter(claim=number)


def claimed_already(new: NewFact) -> Claim | None:
    """Give a claim that waits and says the same; None where there is none."""
    said = saying(new.kind)
    there = waiting().filter(kind=new.kind, coder__code=new.row.coder)
    return next((one for one in there if said(one.new.row) == said(new.row)), None)


def about(coder: Coder | int) -> QuerySet[Claim]:
    """Give the claims about a coder."""
    return with_steps().filter(coder=coder)


def whose(named: Mapping[str, Any]) -> int | None:
    """Give the coder whom a claim is about, by what an address names; else None."""
    if "claim" not in named:
        return None
    return Claim.objects.filter(pk=named["claim"]).values_list("coder", flat=True).first()

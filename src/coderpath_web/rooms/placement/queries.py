"""Candidates as they are found, and those whose time has come to be erased."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from coderpath_web.decisions.queries import kept_until
from coderpath_web.rooms.placement.models import Candidate, OvertakenIncumbent
from coderpath_web.worded import Worded


def candidates() -> QuerySet[Candidate]:
    """Give every candidate with whatever a line says of one, the latest first."""
    related = ("facility", "added_in", "closed_in", "hired_as", "erased_in")
    return Candidate.objects.select_related(*related).order_by("-pk")


TO_LOOK_AT = Worded(
    lambda last: (
        Candidate.objects.filter(
            Q(closed_in=None, starts__lte=last) | Q(closed_in__isnull=False),
            erased_in=None,
        )
        .order_by()
        .values_list("pk", "facility")
    )
)


def to_look_at(last: date) -> dict[int, int | None]:
    """Give who begins by a day, or is decided on and not erased, each with the facility."""
    return dict(TO_LOOK_AT.rows(last=last))


def erased_from(candidate: Candidate) -> date | None:
    """Give the day from which a candidate is to be erased; None for one that is open or erased."""
    if candidate.closed_in is None or candidate.erased_in_id:
        return None
    return kept_until(candidate.closed_in)


def is_due(candidate: Candidate, day: date, held: Collection[str]) -> bool:
    """Tell whether a candidate is to be erased on a day; `held` are the records that are held."""
    if candidate.via in held:
        return False
    from_day = erased_from(candidate)
    return from_day is not None and from_day <= day


def overtaken_by(candidate: Candidate) -> list[OvertakenIncumbent]:
    """Give whom a hire overtook, who lacked nothing first."""
    found = candidate.overtook.select_related("coder").order_by("pk")
    return list(found)

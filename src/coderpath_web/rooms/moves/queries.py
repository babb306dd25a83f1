"""Who holds which level and is ready for which, in one question each; what is held back."""

from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import QuerySet

from coderpath_web.dated_rows import begun, lasting, true_on
from coderpath_web.decisions.models import Transition
from coderpath_web.decisions.queries import transitions
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted, in_force
from coderpath_web.facts.models import dated
from coderpath_web.facts.queries import on_file
from coderpath_web.plain_rows import plain_rows
from coderpath_web.rooms.moves.models import HeldMove
from coderpath_web.standings.models import Standing, State, What
from coderpath_web.worded import Worded

VIA = "path:"
"""How what a transition names begins that a path proposed."""


class Holding(NamedTuple):
    """A level held on a day, by its name on file."""

    coder: int
    level: str
    since: date


def positions_on(day: date, coders: Collection[int] | None = None) -> Iterator[Holding]:
    """Go through the levels that some coders (all when None) hold on a day."""
    held = on_file().filter(true_on(day), kind="positions")
    if coders is not None:
        held = held.filter(coder__in=coders)
    rows = held.order_by("coder", "since", "pk").values_list("coder", "subject", "since")
    for coder, level, since in plain_rows(rows):
        yield Holding(coder, level, dated(since))


def ready_on(
    document: PathDocument, day: date, coders: Collection[int] | None = None
) -> set[tuple[int, str]]:
    """Give some coders (all when None) and the levels they are ready for under a path on a day."""
    ready = Standing.objects.filter(document=document, what=What.READY, state=State.MET)
    if coders is not None:
        ready = ready.filter(coder__in=coders)
    there = ready.filter(begun(day), lasting(day)).order_by()
    return set(plain_rows(there.values_list("coder", "name")))


def held_back(document: PathDocument) -> QuerySet[HeldMove]:
    """Give the lines of a path that are held back, the latest first."""
    found = HeldMove.objects.filter(document=document, taken_up_in=None)
    return found.select_related("coder", "made_in").order_by("-pk")


MOVED = Worded(
    lambda coder, since: (
        Transition.objects.filter(coder=coder, via__startswith=VIA, made_in__at__gte=since)
        .order_by()
        .values_list("pk")
    )
)


def moved_since(coder: int, since: datetime) -> list[Transition]:
    """Give the moves of a coder that a path proposed, confirmed from a moment on."""
    moved = [one for (one,) in MOVED.rows(coder=coder, since=since)]
    return list(transitions().filter(pk__in=moved)) if moved else []


def path_with_moves(name: str, day: date) -> PathDocument | None:
    """Give the adopted path of a name whose moves are proposed: in force on a day, or to come."""
    documents = adopted()
    now = in_force(day, documents)
    return next(
        (one for one in documents if one.name == name and (one == now or one.effective > day)), None
    )

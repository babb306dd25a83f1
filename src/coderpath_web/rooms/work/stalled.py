"""Training that was begun long ago and led nowhere yet, as it waits in a queue."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.urls import reverse

from coderpath.days import add_months
from coderpath.explain.names import type_title
from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import plain
from coderpath.the_same import TheSame
from coderpath_web.access.viewer import Viewer
from coderpath_web.dated_rows import lasting
from coderpath_web.documents.queries import adopted, in_force, path_of
from coderpath_web.facts.lately import facts_touched
from coderpath_web.facts.models import Fact, dated
from coderpath_web.facts.queries import on_file
from coderpath_web.frame.waiting import Waiting, WaitingKind
from coderpath_web.kept_while import KeptWhile
from coderpath_web.people.models import Coder
from coderpath_web.plain_rows import cells_in
from coderpath_web.standings.queries.people_on import Person, people_on
from coderpath_web.ui.shell import Link
from coderpath_web.worded import Worded, among

TRAINING = WaitingKind(
    "training",
    "Stalled training",
    one="stalled training",
    icon="clock",
    together="grids",
)
STALLED_MONTHS = 12
"""Months after which training has stalled: of those who became proficient, more than nine in ten
were so within ten."""
KEPT: KeptWhile[list[Waiting]] = KeptWhile(most=200)
"""What stalled of some people, until a fact touches one of them."""
OTHERWISE = "It still counts as begun, and no one can tell if it is still active."


class Stalled(NamedTuple):
    """Training that goes on without proficiency: whose, in what, its fact and since when."""

    coder: int
    fact: int
    subject: str
    since: date


def training_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Go through what stalled of the viewer, of those they lead and those they train."""
    trained, own = _trained(viewer), viewer.account.coder_id
    if trained == set() and own is None:
        return
    reached = None if trained is None else trained | ({own} if own else set())
    document = in_force(viewer.day, adopted())
    path = TheSame(path_of(document)) if document else None
    hangs_on = (viewer.allowed, viewer.works_where, facts_touched(reached), path)
    yield from KEPT.get(hangs_on, lambda: list(_found(viewer, reached)))


def _trained(viewer: Viewer) -> set[int] | None:
    """Give those whom the viewer leads or trains; None when that is everyone."""
    led, taught = viewer.led, viewer.coders_as("trainer")
    return None if led is None or taught is None else led | taught


def _found(viewer: Viewer, reached: set[int] | None) -> Iterator[Waiting]:
    stalled = list(stalled_on(viewer.day, reached))
    if not stalled:
        return
    people = {one.coder: one for one in people_on(viewer.day, {one.coder for one in stalled})}
    titles = _titles(viewer.day, {one.subject for one in stalled}) if people else {}
    for one in stalled:
        if one.coder in people:
            yield _waiting(viewer, one, people[one.coder], titles[one.subject])


def _going_on(day: Any, begun: Any) -> QuerySet[Fact]:
    return on_file().filter(lasting(day), kind="training", since__lte=begun)


def _columns(rows: QuerySet[Fact]) -> QuerySet[Fact, Any]:
    return rows.order_by("since", "pk").values_list("coder", "pk", "subject", "since", "cells")


GOING_ON = Worded(lambda day, begun: _columns(_going_on(day, begun)))
GOING_ON_OF = Worded(
    lambda day, begun, coders: _columns(_going_on(day, begun).filter(among("coder", coders)))
)


def stalled_on(day: date, coders: Collection[int] | None) -> Iterator[Stalled]:
    """Go through the training of some coders, of all when None, that has stalled by a day."""
    begun = date.fromordinal(add_months(day.toordinal(), -STALLED_MONTHS))
    if coders is None:
        rows = GOING_ON.rows(day=day, begun=begun)
    else:
        rows = GOING_ON_OF.rows(day=day, begun=begun, coders=coders)
    for coder, fact, subject, since, cells in rows:
        if not cells_in(cells).get("proficient"):
            yield Stalled(coder, fact, subject, dated(since))


def _titles(day: date, names: Collection[str]) -> dict[str, str]:
    """Give what the path in force calls some patient types, as they stand within a sentence."""
    document = in_force(day, adopted())
    path = path_of(document) if document else None
    return {name: type_title(path, name) if path else plain(name) for name in names}


def _waiting(viewer: Viewer, one: Stalled, person: Person, title: str) -> Waiting:
    is_own = viewer.is_self(one.coder)
    who = "You have" if is_own else f"{person.name} has"
    stalled = date.fromordinal(add_months(one.since.toordinal(), STALLED_MONTHS))
    url = reverse("fact" if is_own else "fact-correct", args=[one.fact])
    return Waiting(
        kind=TRAINING,
        key=str(one.fact),
        what=f"{who} been in training for {title} since {day_words(one.since.toordinal())}",
        since=stalled,
        otherwise=OTHERWISE,
        where=Link("See what is on file" if is_own else "Update status", url),
        says="No proficiency and no end date after a year.",
        about=Coder(pk=one.coder, code=person.code),
        turn="Your trainer or supervisor needs to update it" if is_own else "",
    )

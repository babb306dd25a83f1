"""Claims that wait, beside what they would meet: what would change is judged, and nothing saved."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.urls import reverse

from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import listed
from coderpath.the_same import TheSame
from coderpath.verdict import State
from coderpath_web import clock
from coderpath_web.access.holding import Holders
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of
from coderpath_web.facts.lately import facts_touched
from coderpath_web.frame.awaited import Awaited
from coderpath_web.kept_while import KeptWhile
from coderpath_web.people.models import Coder
from coderpath_web.rooms.claims.enums import What
from coderpath_web.rooms.claims.models import Claim
from coderpath_web.rooms.claims.queries import waiting_about
from coderpath_web.rooms.claims.vouching import vouching_for
from coderpath_web.standings.foresee import Change, foresee

FORESEEN: KeptWhile[tuple[Change, ...]] = KeptWhile(most=200)
"""What a claim would change hangs on facts, the path and the day; every look at a path asks it."""


def awaited(coder: Coder, document: PathDocument | None, on: date) -> Iterator[Awaited]:
    """Give the claims about a coder that wait, each with the requirements that it would meet."""
    claims = waiting_about(coder) if document else []
    holders = Holders(clock.today())
    for claim in claims:
        changes = _foreseen(claim, coder, document, on)
        met = [one.requirement.id for one in changes if one.requirement and _is_met(one)]
        if met:
            url = reverse("claim", args=[claim.pk])
            yield Awaited(waits(claim, holders), _then(changes), url, frozenset(met))


def _foreseen(
    claim: Claim, coder: Coder, document: PathDocument | None, on: date
) -> tuple[Change, ...]:
    """Give what a claim would change: worked out once, until facts or the path say otherwise."""
    path = path_of(document) if document else None
    made = (claim.pk, claim.made_in.at)
    mark = (*made, coder.pk, TheSame(path), on, clock.today(), facts_touched([coder.pk]))
    rows = [(claim.kind, claim.new.row)]
    return FORESEEN.get(mark, lambda: foresee(coder, document, on, rows=rows).changes)


def waits(claim: Claim, holders: Holders) -> Said:
    """Say since when a claim waits, and for whom."""
    made = clock.day_of(claim.made_in.at).toordinal()
    return said("Claimed on ", say_day(made), f"; waits for {waits_for(claim, holders)}")


def waits_for(claim: Claim, holders: Holders) -> str:
    """Name whose turn it is: the coder's where more was asked for, else whoever vouches."""
    vouching = vouching_for(claim.kind)
    if claim.state == What.ASKED:
        return "an answer"
    if vouching and holders.reach(claim.coder_id, vouching.roles, but=[claim.by_id]):
        return vouching.who
    return "someone who may record it"


def _then(changes: Sequence[Change]) -> Said:
    """Say what a claim would come to: this is met, and for which levels that is all."""
    levels = {
        what: [one.level.title for one in changes if one.what == what and _is_met(one)]
        for what in ("ready", "qualifies")
    }
    this = "Once it is vouched for, this is met"
    if levels["ready"]:
        return said(f"{this}: ready for {listed(levels['ready'])}")
    if levels["qualifies"]:
        return said(f"{this}: qualifies for {listed(levels['qualifies'])}")
    return said(this)


def _is_met(change: Change) -> bool:
    return change.after is State.MET

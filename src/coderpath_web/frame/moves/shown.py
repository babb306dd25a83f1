"""Whom a change would move, as far as a viewer may open their files."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from django.urls import reverse

from coderpath.sentence.words import capital, counted, in_words
from coderpath_web.access.permissions import Permission
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.moves.sums import counts_of, sums_of
from coderpath_web.standings import many
from coderpath_web.standings.group_counts import in_words as about
from coderpath_web.standings.group_counts import rounded
from coderpath_web.standings.moving import Moved, Moving, Stand, all_moved
from coderpath_web.standings.queries.employment import latest_spells, places

MOST_SHOWN = 200
ONCE_PROPOSED = (
    "This affects many coders. Who would move is worked out once it is proposed, and shown on the "
    "proposal's page."
)
ONCE_SAVED = (
    f"This affects more than {many.MOST_LOOKED_AT:,} coders, so names are not worked out before "
    "you save. Nobody else has to confirm it: it counts as soon as you save it, and Readiness "
    "then "
    "shows where everybody stands."
)

NOT_NAMED = "Your role sees no single person, so this page does not show who would move."


class Change(NamedTuple):
    """A change that is not made yet: what tells whom it moves, and the coders to ask of."""

    moving: Moving
    coders: Collection[int]


class Line(NamedTuple):
    """Somebody who would stand otherwise."""

    name: str
    url: str
    place: str
    before: Sequence[str]
    after: Sequence[str]


class MovesShown(NamedTuple):
    """The lines of a page, or that they are being worked out."""

    lines: Sequence[Line] = ()
    more: int = 0
    sums: Sequence[str] = ()
    """How many it moves, and how, in sentences."""
    judged: int = 0
    """How many were asked of whom the viewer sees."""
    coming: str = ""
    """What is said while they are worked out; empty once they are there."""
    later: str = ""
    """Why they are not worked out now, and where it is told then; empty once they are there."""
    counts: Sequence[tuple[str, str]] = ()
    """For whoever sees no single person: what people come to be, and about how many do."""


def moves_now(
    viewer: Viewer, change: Change | None, later: str = ONCE_PROPOSED
) -> MovesShown | None:
    """Give whom a change would move that is about to be made; of many, say when it is told."""
    if change is None:
        return None
    if not viewer.may(Permission.SEE_FILE):
        return MovesShown(later=NOT_NAMED)
    if len(change.coders) > many.MOST_LOOKED_AT:
        return MovesShown(later=later)
    return moves_shown(viewer, all_moved(*change), change.coders)


def moves_shown(viewer: Viewer, moved: Collection[Moved], coders: Collection[int]) -> MovesShown:
    """Put those into words whose files a viewer may open."""
    reached = viewer.coders(Permission.SEE_FILE)
    seen = [one for one in moved if reached is None or one.coder in reached]
    judged = len(coders) if reached is None else len(set(coders) & reached)
    lines = sorted(_lines(viewer, seen), key=lambda line: line.name)
    more = max(len(lines) - MOST_SHOWN, 0)
    return MovesShown(lines[:MOST_SHOWN], more, sums_of(seen), judged)


def counts_shown(moved: Collection[Moved], coders: Collection[int]) -> MovesShown:
    """Say how many a change moves of everybody, and how, to whoever sees no single person."""
    counts = [("Judged today", len(coders)), ("Would stand differently", len(moved))]
    told = [(says, about(rounded(count))) for says, count in (*counts, *counts_of(moved))]
    return MovesShown(counts=told)


def coming(done: int, of: int) -> MovesShown:
    """Say how far it is."""
    so_far = f": {done:,} of {counted(of, 'coder')}" if of else ""
    return MovesShown(coming=f"Working out who would move{so_far}")


def _lines(viewer: Viewer, moved: Collection[Moved]) -> Iterator[Line]:
    spells, known = latest_spells(viewer.day), places()
    for one in moved:
        if spell := spells.get(one.coder):
            place = known.get(spell.facility or 0)
            url = reverse("my-path", args=[spell.code])
            name = place.name if place else "Not recorded"
            yield Line(spell.name, url, name, _said(one.before), _said(one.after))


def _said(stand: Stand) -> list[str]:
    said = [f"Qualifies for {stand.qualifies}"] if stand.qualifies else ["Qualifies for no level"]
    said += [f"Ready for {stand.ready}"] if stand.ready else []
    said += [away(stand)] if stand.nearest else []
    said += [f"Does not keep {stand.loses}"] if stand.loses else []
    return said + (["Holds no level of the path"] if stand.is_to_place else [])


def away(stand: Stand) -> str:
    """Say how far the nearest level is."""
    noun = "step" if stand.steps == 1 else "steps"
    return f"{capital(in_words(stand.steps))} {noun} to {stand.nearest}"

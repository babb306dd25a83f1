"""The changes of one requirement: what it asks, what softens it, and the words about it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coderpath.changes.change import Change, Plain
from coderpath.changes.items import Item, when_turn
from coderpath.changes.meaning import compare, presuming
from coderpath.changes.written import given, grace, when, written
from coderpath.criteria.turns import (
    Direction,
    Turn,
    given_is_stricter,
    reverse,
    shorter_is_stricter,
    together,
)
from coderpath.path import Part


class Place(NamedTuple):
    """Where a requirement stands: the level's new name, and the part before and now."""

    level: str
    before: Part
    now: Part

    @property
    def moved(self) -> bool:
        """Whether it moved from one part to another."""
        return self.before != self.now


class Turned(NamedTuple):
    """Which way something turned, what stood there, and what stands there now."""

    turn: Turn
    from_: Plain
    to: Plain


def changes_asked(place: Place, old: Item, new: Item) -> Iterator[Change]:
    """Tell what is asked otherwise: the criterion, its condition, presumption and grace."""
    turns = (
        _criterion(place, old, new),
        _when(old, new),
        _presumed(old, new),
        _grace(place, old, new),
    )
    return _told(place, new, turns)


def changes_in_words(place: Place, old: Item, new: Item) -> Iterator[Change]:
    """Tell what is only said otherwise: the id, the sentence, and where it comes from."""
    source = _words(old, new, "source", "assumed")
    return _told(place, new, (_id(old, new), _words(old, new, "says"), source))


def _told(place: Place, new: Item, turns: Iterable[Turned]) -> Iterator[Change]:
    for turn, before, now in turns:
        if turn is not None:
            yield Change(place.level, place.now, new.id, turn, before, now)


def new_requirement(level: str, part: Part, item: Item) -> Change:
    """Tell of a requirement that the old path does not have here."""
    return Change(level, part, item.id, Direction.NEW, None, _whole(item))


def gone_requirement(level: str, part: Part, item: Item) -> Change:
    """Tell of a requirement that the new path does not have here, or waives."""
    return Change(level, part, item.id, Direction.GONE, _whole(item), None)


def _whole(item: Item) -> Plain:
    """Write all that a requirement asks, with what softens it."""
    requirement = item.requirement
    presumed = given(requirement, "presumed") or {}
    softer = {**(when(requirement) or {}), **presumed, **(grace(requirement) or {})}
    return {**written(requirement.criterion), **softer}


def _criterion(place: Place, old: Item, new: Item) -> Turned:
    turn = compare(old.criterion, new.criterion)
    before, now = written(old.requirement.criterion), written(new.requirement.criterion)
    if not place.moved:
        return Turned(turn, before, now)
    moved = together(_moving(place.before, place.now), turn)
    return Turned(moved, {place.before: before}, {place.now: now})


def _moving(before: Part, now: Part) -> Direction:
    """Tell what it means to move: only what is preferred is never asked.

    Minimum, advance and keep ask at different times, so none of them is more than another.
    """
    if before == "preferred":
        return Direction.STRICTER
    return Direction.LOOSER if now == "preferred" else Direction.OTHER


def _when(old: Item, new: Item) -> Turned:
    return Turned(when_turn(old, new), when(old.requirement), when(new.requirement))


def _presumed(old: Item, new: Item) -> Turned:
    before, now = old.requirement.presumed, new.requirement.presumed
    turn = presuming(before, now)
    return Turned(turn, given(old.requirement, "presumed"), given(new.requirement, "presumed"))


def _grace(place: Place, old: Item, new: Item) -> Turned:
    """Compare how long a new holder has; only `keep` gives any, so leaving it ends the matter."""
    before, now = grace(old.requirement), grace(new.requirement)
    after = Turned(together(_longer_grace(old, new), _grace_from(old, new)), before, now)
    if place.before == place.now == "keep" or before == now:
        return after
    return after._replace(turn=None if place.moved else Direction.OTHER)


def _longer_grace(old: Item, new: Item) -> Turn:
    before, now = old.requirement.grace, new.requirement.grace
    if before is not None and now is not None:
        return shorter_is_stricter(before, now)
    return reverse(shorter_is_stricter(before, now))


def _grace_from(old: Item, new: Item) -> Turn:
    """Compare from where grace is counted: nobody was hired after the level began."""
    if old.requirement.grace is None or new.requirement.grace is None:
        return None
    return given_is_stricter(old.requirement.grace_from, new.requirement.grace_from)


def _id(old: Item, new: Item) -> Turned:
    before = {"id": old.id} if old.requirement.id_is_given else None
    now = {"id": new.id} if new.requirement.id_is_given else None
    renamed = old.id != new.id and (before or now)
    return Turned(Direction.OTHER if renamed else None, before, now)


def _words(old: Item, new: Item, *keys: str) -> Turned:
    before, now = given(old.requirement, *keys), given(new.requirement, *keys)
    return Turned(Direction.OTHER if before != now else None, before, now)

"""Requirements to be compared, and which of two lists became which."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from coderpath.changes.meaning import is_alike, is_of_a_kind, is_same
from coderpath.changes.pairing import Paired, pair_up
from coderpath.criteria import Criterion
from coderpath.criteria.turns import Direction, Turn, given_is_stricter, reverse
from coderpath.path import Requirement


class Item(NamedTuple):
    """A requirement, with levels in it under their new names, and where it is told.

    What a level inherits and lost, or won, without doing anything itself is told at the level
    where it is written; `told_above` marks it.
    """

    requirement: Requirement
    criterion: Criterion
    when: Criterion | None = None
    told_above: bool = False

    @property
    def id(self) -> str:
        """The id, given or made."""
        return self.requirement.id


def when_turn(old: Item, new: Item) -> Turn:
    """Compare conditions: with one less is asked, and another one is another."""
    if old.when is None or new.when is None:
        return reverse(given_is_stricter(old.when, new.when))
    return None if is_same(old.when, new.when) else Direction.OTHER


def match(old: Sequence[Item], new: Sequence[Item]) -> Paired[Item]:
    """Pair by given id; else by what is asked; and those without an id also by kind, in order."""
    return pair_up(old, new, has_same_id, asks_the_same, is_kindred_and_alike, is_kindred)


def has_same_id(old: Item, new: Item) -> bool:
    """Tell whether both give the same id."""
    given = old.requirement.id_is_given and new.requirement.id_is_given
    return given and old.id == new.id and _may_pair(old, new)


def asks_the_same(old: Item, new: Item) -> bool:
    """Tell whether both ask the same."""
    return _may_pair(old, new) and is_same(old.criterion, new.criterion)


def is_kindred(old: Item, new: Item) -> bool:
    """Tell whether both are of a kind, where one has no id to say that they are not the same."""
    one_is_made = not (old.requirement.id_is_given and new.requirement.id_is_given)
    told_here = not (old.told_above or new.told_above)
    return one_is_made and told_here and is_of_a_kind(old.criterion, new.criterion)


def is_kindred_and_alike(old: Item, new: Item) -> bool:
    """Tell whether both are of a kind and about the same, where one has no id."""
    return is_kindred(old, new) and is_alike(old.criterion, new.criterion)


def _may_pair(old: Item, new: Item) -> bool:
    return not (old.told_above and new.told_above)


def told_above(items: Iterable[Item]) -> list[Item]:
    """Mark what another level tells."""
    return [item._replace(told_above=True) for item in items]

"""Which level of one path is which level of the other, and criteria in the new names."""

from functools import cached_property

from coderpath.criteria import Criterion
from coderpath.criteria.turns import Turn, more_is_stricter, reverse, same_or_other
from coderpath.path import CareerPath, Level
from coderpath.same_name import form, is_one_of


class LevelPairs:
    """The levels of two paths, paired by name, else by what one of them was `formerly`.

    Reading a former name in either path keeps the comparison the same when old and new swap.
    """

    def __init__(self, old: CareerPath, new: CareerPath) -> None:
        self.old = old
        self.new = new
        self.now_called = {
            level.level: new.by_form[name].level
            for name, level in old.by_form.items()
            if name in new.by_form
        }
        for one, other in self._by_former_names():
            if one not in self.now_called and other not in self.now_called.values():
                self.now_called[one] = other

    def _by_former_names(self) -> list[tuple[str, str]]:
        """Pair through `formerly`, the first listed name first, then in the documents' order."""
        found = [
            (_listed(one, other), here + there, one.level, other.level)
            for here, one in enumerate(self.old)
            for there, other in enumerate(self.new)
            if is_one_of(one.level, other.formerly) or is_one_of(other.level, one.formerly)
        ]
        return [(one, other) for *_, one, other in sorted(found)]

    @cached_property
    def once_called(self) -> dict[str, str]:
        """The old name of each new level that has one."""
        return {new: old for old, new in self.now_called.items()}

    @property
    def gone(self) -> list[Level]:
        """The levels that only the old path has."""
        return [level for level in self.old if level.level not in self.now_called]

    def name(self, old_name: str) -> str:
        """Give the new name of what the old path calls so."""
        return self.now_called.get(old_name, old_name)

    def names(self, old_names: tuple[str, ...] | None) -> tuple[str, ...] | None:
        """Give several new names; None stays None."""
        return None if old_names is None else tuple(map(self.name, old_names))

    def are_the_same(self, old_name: str | None, new_name: str | None) -> bool:
        """Tell whether two names, or none, mean the same level."""
        if old_name is None or new_name is None:
            return old_name is new_name
        return self.now_called.get(old_name) == new_name

    def renamed(self, criterion: Criterion) -> Criterion:
        """Give an old criterion with the levels that it reads under their new names."""
        return criterion.renamed(self.name)

    def higher_is_looser(self, old_name: str, new_name: str) -> Turn:
        """Compare two levels by where they stand, in every path that has both."""
        if self.name(old_name) == new_name:
            return None
        turns = {
            reverse(more_is_stricter(order.index(low), order.index(high)))
            for order, low, high in (
                (list(self.new.by_name), self.name(old_name), new_name),
                (list(self.old.by_name), old_name, self.once_called.get(new_name, new_name)),
            )
            if low in order and high in order
        }
        return turns.pop() if len(turns) == 1 else same_or_other(old_name, new_name)


def _listed(one: Level, other: Level) -> int:
    """Give how far down `formerly` lists a level."""
    name, names = (
        (one.level, other.formerly)
        if is_one_of(one.level, other.formerly)
        else (other.level, one.formerly)
    )
    return [form(each) for each in names].index(form(name))

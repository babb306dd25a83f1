"""Changes of levels: which belong together, and what each says differently."""

from collections.abc import Iterable, Iterator

from coderpath.changes.change import Change, Kind
from coderpath.changes.entries import Pair, changes_of, entries_of, pairs
from coderpath.path import CareerPath, Level


def matched(old: CareerPath, new: CareerPath) -> dict[str, str]:
    """Match levels, old name to new: by equal name, else by what the new level formerly was."""
    names = {level.level: level.level for level in new if level.level in old.by_name}
    for level in new:
        if level.level in old.by_name:
            continue
        free = (one for one in level.formerly if one in old.by_name and one not in names)
        former = next(free, None)
        if former:
            names[former] = level.level
    return names


class Levels:
    """Compares the levels of two paths."""

    def __init__(self, old: CareerPath, new: CareerPath) -> None:
        self.old = old
        self.new = new
        self.names = matched(old, new)
        self.former = {after: before for before, after in self.names.items()}

    def changes(self) -> Iterator[Change]:
        """Give the changes level by level in the new order, then the levels that are gone."""
        for level in self.new:
            if level.level in self.former:
                before = self.old.level(self.former[level.level])
                yield from self._keys(before, level)
                yield from self._duties(before, level)
                yield from self._entries(before, level)
            else:
                yield Change(level.level, "level", None, "new", None, level.title)
        for level in self.old:
            if level.level not in self.names:
                yield Change(level.level, "level", None, "gone", level.title, None)

    def _keys(self, old: Level, new: Level) -> Iterator[Change]:
        name = new.level
        if old.level != new.level:
            yield Change(name, "level", None, "other", old.level, new.level)
        if old.title != new.title:
            yield Change(name, "title", None, "other", old.title, new.title)
        if old.opening != new.opening:
            yield Change(name, "opening", None, "other", old.opening, new.opening)
        yield from _listed(name, "after", self._renamed(old.after), new.after)
        former = [one for one in new.formerly if one != old.level]
        yield from _listed(name, "formerly", old.formerly, former)
        for key in ("builds_on", "duties_of"):
            before, after = self._name(getattr(old, key)), getattr(new, key)
            if before != after:
                yield Change(name, key, None, self._turn(key, old, new), before, after)

    def _renamed(self, names: Iterable[str]) -> list[str]:
        return [self.names.get(name, name) for name in names]

    def _name(self, name: str | None) -> str | None:
        return self.names.get(name, name) if name else None

    def _turn(self, key: str, old: Level, new: Level) -> Kind:
        """Say whether building on another level asks more, less, or neither."""
        if key == "duties_of":
            return "other"
        inherited = [one for one in self._pairs(old, new) if not is_own(one)]
        more = any(one.old is None for one in inherited)
        less = any(one.new is None for one in inherited)
        if more == less:
            return "other"
        return "stricter" if more else "looser"

    def _duties(self, old: Level, new: Level) -> Iterator[Change]:
        for duty in old.duties:
            if duty not in new.duties:
                yield Change(new.level, "duties", None, "gone", duty, None)
        for duty in new.duties:
            if duty not in old.duties:
                yield Change(new.level, "duties", None, "new", None, duty)

    def _pairs(self, old: Level, new: Level) -> list[Pair]:
        before = entries_of(self.old, old, self.names)
        return pairs(before, entries_of(self.new, new, {}))

    def _entries(self, old: Level, new: Level) -> Iterator[Change]:
        """Give the changes of entries; what is inherited is told where it is written."""
        same_base = self._name(old.builds_on) == new.builds_on
        below = self._told_below(old, new) if same_base else set()
        for pair in self._pairs(old, new):
            for change in changes_of(new.level, pair):
                if not is_own(pair) and (not same_base or _told(change) in below):
                    continue
                yield change

    def _told_below(self, old: Level, new: Level) -> set[str]:
        if not old.builds_on or not new.builds_on:
            return set()
        base = self._pairs(self.old.level(old.builds_on), self.new.level(new.builds_on))
        return {_told(change) for pair in base for change in changes_of("", pair)}


def is_own(pair: Pair) -> bool:
    """Tell whether the level itself writes the entry, before or after."""
    return any(placed is not None and placed.own for placed in pair)


def _listed(level: str, part: str, old: Iterable[str], new: Iterable[str]) -> Iterator[Change]:
    before, after = sorted(set(old)), sorted(set(new))
    if before != after:
        yield Change(level, part, None, "other", before, after)


def _told(change: Change) -> str:
    return repr((change.part, change.id, change.change, change.from_, change.to))

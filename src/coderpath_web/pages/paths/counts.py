"""The figures of a comparison: totals, flow and head-count, small groups hidden where need be."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property

from coderpath_web.careers.queries.compared import Compared, Move, Stands
from coderpath_web.careers.queries.employment import Step
from coderpath_web.careers.small_groups import hidden_groups

NO_LEVEL = "none"
"""Stands in an address for people whom no level takes."""


@dataclass(frozen=True)
class Count:
    """How many people; None where so few that the number would point at them."""

    people: int | None
    query: str
    """What opens the rows behind it."""


@dataclass(frozen=True)
class Rung:
    """A level as a place in one of the two documents."""

    name: str
    title: str
    count: Count
    is_new: bool = False


@dataclass(frozen=True)
class Stream:
    """People who stand at one level under the earlier document, at another under the later."""

    old: str
    new: str
    old_title: str
    new_title: str
    move: Move
    count: Count


@dataclass(frozen=True)
class HeadCount:
    """A level with its people under the earlier document, under the later, and as really held."""

    title: str
    old: Count | None
    new: Count | None
    held: Count | None
    post: bool = False


def level_of(step: Step | None) -> str:
    """Give the level's name, or the word for none."""
    return step.level if step else NO_LEVEL


class Counts:
    """Everything on the page that is counted; `whole` shows small groups as well."""

    def __init__(self, compared: Compared, people: Iterable[Stands], *, whole: bool) -> None:
        self.compared = compared
        self.people = list(people)
        self.whole = whole

    @cached_property
    def totals(self) -> dict[str, Count]:
        """How many stand higher, the same, lower, or are not placed."""
        found = Counter(one.move for one in self.people)
        sizes = {move: found[move] for move in Move}
        hidden = self._hidden(sizes, [list(Move)])
        return {
            move.value.replace("-", "_"): self._count(sizes[move], f"move={move}", move in hidden)
            for move in Move
        }

    @cached_property
    def streams(self) -> list[Stream]:
        """The flow between levels, the highest first."""
        moves = {(level_of(one.old), level_of(one.new)): one.move for one in self.people}
        sizes = Counter((level_of(one.old), level_of(one.new)) for one in self.people)
        hidden = self._hidden(sizes, _sums(moves))
        olds = {rung.name: rung for rung in self.old_rungs}
        news = {rung.name: rung for rung in self.new_rungs}
        rows = [
            Stream(
                old,
                new,
                olds[old].title,
                news[new].title,
                moves[old, new],
                self._count(size, _pair(old, new), hide),
            )
            for (old, new), size in sizes.items()
            for hide in [(old, new) in hidden]
        ]
        highest = list(news), list(olds)
        return sorted(rows, key=lambda row: (highest[0].index(row.new), highest[1].index(row.old)))

    @cached_property
    def old_rungs(self) -> list[Rung]:
        """The earlier document's levels, the highest first, then those without a level."""
        return self._rungs("old", self.compared.ladder.old)

    @cached_property
    def new_rungs(self) -> list[Rung]:
        """The later document's levels, the highest first, then those without a level."""
        return self._rungs("new", self.compared.ladder.new)

    def _rungs(self, side: str, levels: list) -> list[Rung]:
        found = Counter(level_of(getattr(one, side)) for one in self.people)
        names = [level.level for level in reversed(levels)] + [NO_LEVEL]
        titles = {level.level: level.title for level in levels} | {NO_LEVEL: "Not placed"}
        hidden = self._hidden({name: found[name] for name in names}, [names])
        once = set(self.compared.ladder.old_ranks.values())
        ranks = self.compared.ladder.new_ranks
        return [
            Rung(
                name,
                titles[name],
                self._count(found[name], f"{side}={name}", name in hidden),
                side == "new" and name in ranks and ranks[name] not in once,
            )
            for name in names
        ]

    @cached_property
    def head_counts(self) -> list[HeadCount]:
        """Level by level, the highest first: under both documents and as really held."""
        held = self._held()
        old = {self.compared.ladder.old_ranks.get(rung.name): rung for rung in self.old_rungs}
        rows = []
        for rung in self.new_rungs[:-1]:
            was = old.pop(self.compared.ladder.new_ranks[rung.name], None)
            rows.append(
                HeadCount(rung.title, was and was.count, rung.count, held.pop(rung.name, None))
            )
        old.pop(None, None)
        rows += [HeadCount(rung.title, rung.count, None, None) for rung in old.values()]
        rows.append(
            HeadCount(
                "No level",
                self.old_rungs[-1].count,
                self.new_rungs[-1].count,
                held.pop(NO_LEVEL, None),
            )
        )
        titles = {level.level: level.title for level in self.compared.leading_path}
        posts = [HeadCount(titles[name], None, None, one, post=True) for name, one in held.items()]
        return rows + posts

    def _held(self) -> dict[str, Count]:
        found = Counter(level_of(one.held) for one in self.people)
        names = [level.level for level in self.compared.leading_path] + [NO_LEVEL]
        hidden = self._hidden({name: found[name] for name in names}, [names])
        return {name: self._count(found[name], f"held={name}", name in hidden) for name in names}

    def _hidden(self, sizes: dict, totals: Iterable) -> frozenset:
        return frozenset() if self.whole else hidden_groups(sizes, list(totals))

    def _count(self, size: int, query: str, hide: bool) -> Count:  # noqa: FBT001 -- what it says
        return Count(None if hide else size, query)


def _sums(moves: dict[tuple[str, str], Move]) -> list[list[tuple[str, str]]]:
    """Give the cells of the flow whose sums stand elsewhere on the page."""
    sums: dict[Hashable, list[tuple[str, str]]] = {}
    for pair, move in moves.items():
        for key in (("old", pair[0]), ("new", pair[1]), move):
            sums.setdefault(key, []).append(pair)
    return list(sums.values())


def _pair(old: str, new: str) -> str:
    return f"old={old}&new={new}"

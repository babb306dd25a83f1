"""The figures of a comparison: totals, flow and head-count."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from coderpath_web.rooms.paths.pages.compare.released import Nameless, Released
from coderpath_web.standings.queries.compared import Compared, Move, Stands
from coderpath_web.standings.queries.employment import Step

NO_LEVEL = "none"
"""Stands in an address for people whom no level takes."""


@dataclass(frozen=True)
class Count:
    """How many people."""

    people: int
    query: str
    """What opens the rows behind it."""


@dataclass(frozen=True)
class Rung:
    """A level as a place in one of the two documents."""

    name: str
    title: str
    count: Count


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
    """Everything on the page that is counted."""

    def __init__(self, compared: Compared | Released) -> None:
        self.compared = compared
        self.people: Sequence[Stands | Nameless] = compared.people

    @cached_property
    def _moves(self) -> dict[tuple[str, str], Move]:
        return {(level_of(one.old), level_of(one.new)): one.move for one in self.people}

    @cached_property
    def _flows(self) -> Counter[tuple[str, str]]:
        return Counter((level_of(one.old), level_of(one.new)) for one in self.people)

    @cached_property
    def totals(self) -> dict[str, Count]:
        """How many stand higher, the same, lower, or are to be placed."""
        found = Counter(one.move for one in self.people)
        return {move.value.replace("-", "_"): Count(found[move], f"move={move}") for move in Move}

    @cached_property
    def streams(self) -> list[Stream]:
        """The flow between levels, the highest first."""
        moves, sizes = self._moves, self._flows
        olds = {rung.name: rung for rung in self.old_rungs}
        news = {rung.name: rung for rung in self.new_rungs}
        rows = [
            Stream(
                old,
                new,
                olds[old].title,
                news[new].title,
                moves[old, new],
                Count(size, f"old={old}&new={new}"),
            )
            for (old, new), size in sizes.items()
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
        titles = {level.level: level.title for level in levels} | {NO_LEVEL: "To be placed"}
        return [Rung(name, titles[name], Count(found[name], f"{side}={name}")) for name in names]

    @cached_property
    def head_counts(self) -> list[HeadCount]:
        """Level by level, the highest first: under both documents and as really held."""
        held = self._held()
        old = {self.compared.ladder.old_ranks.get(rung.name): rung for rung in self.old_rungs}
        rows = []
        for rung in self.new_rungs[:-1]:
            was = old.pop(self.compared.ladder.new_ranks[rung.name], None)
            before = was.count if was else None
            rows.append(HeadCount(rung.title, before, rung.count, held.pop(rung.name, None)))
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
        return {name: Count(found[name], f"held={name}") for name in names}

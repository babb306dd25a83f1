"""A path as a program: every criterion a bit, every combination a gate over bits.

A gate is met when enough of its bits are set: popcount(word & mask) >= needed. Two words are
kept, *met* and *possible* (met or not recorded); the same gate on both gives Kleene's three-valued
all, any and at least n. Equal criteria and equal gates share one bit.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple, TypeAlias

from coderpath.criteria import Criterion, Rules
from coderpath.path import CareerPath, EntryRule, Level, Requirement
from coderpath.timeline.leaves import InGrace

Bit: TypeAlias = int


MOST_REMEMBERED = 10_000
"""How many sets of changed leaves are remembered with the steps that follow from them."""


class Leaf(NamedTuple):
    """A criterion to be read from facts, by the rules of its path."""

    criterion: Criterion
    rules: Rules


class Silence(IntEnum):
    """What a gate makes of an answer that is not recorded."""

    STAYS_OPEN = 0
    IS_YES = 1
    IS_NO = -1


class Step(NamedTuple):
    """Sets a bit when enough bits of the mask are set; silence may count as yes or no."""

    bit: Bit
    mask: int
    needed: int
    silence: Silence = Silence.STAYS_OPEN


class Node(NamedTuple):
    """A criterion as it occurs in a path: its bit, and the criteria that it joins."""

    criterion: Criterion
    bit: Bit
    rules: Rules
    parts: "tuple[Node, ...]"
    condition: "Node | None" = None
    """Where it is asked at all, for one that is not asked everywhere."""
    is_plain: bool = True
    """Whether it is neither turned around nor asked under a condition."""


class Item(NamedTuple):
    """A requirement of a level: its bit as it counts, and its criterion without leniency."""

    requirement: Requirement
    bit: Bit
    node: Node
    condition: Node | None = None
    """Where it is asked at all, for one that is not asked everywhere."""
    grace: InGrace | None = None
    """What lets `keep` not ask yet, where it gives grace."""


@dataclass(frozen=True)
class LevelBits:
    """The bits of one level; `hired` says whether a new hire may be placed here.

    `entry` has the entry rules that lead here, each with the bit of its condition.
    """

    level: Level
    minimum: tuple[Item, ...]
    preferred: tuple[Item, ...]
    advance: tuple[Item, ...]
    keep: tuple[Item, ...]
    from_below: Bit
    held: Bit
    minimum_met: Bit
    qualifies: Bit
    ready: Bit
    keeps: Bit
    hired: Bit
    entry: tuple[tuple[EntryRule, Bit], ...]


@dataclass(eq=False)
class Program:
    """A compiled path: leaves and steps by bit, in an order in which they can be run.

    Each is equal to itself alone, so that what is worked out of one can be remembered.
    """

    path: CareerPath
    leaves: dict[Bit, Leaf] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    levels: dict[str, LevelBits] = field(default_factory=dict)
    bit_of: dict[tuple[Criterion, int], Bit] = field(default_factory=dict)
    """The bit of every criterion that occurs, by the rules it is read by."""
    employed: Bit = 0
    unplaced: Bit = 0
    """Holds no level of the path, nor of the replaced one while grandfathered."""
    _answered: dict[frozenset[str], frozenset[Bit]] = field(default_factory=dict)
    _affected: dict[int, tuple[int, tuple[Step, ...]]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many bits are in use."""
        return len(self.leaves) + len(self.steps)

    def affected(self, changed: int) -> tuple[int, tuple[Step, ...]]:
        """Give the steps that depend on changed leaves, in order, and the mask of their bits."""
        # Careers change in the same few ways, so the answer is nearly always remembered.
        if changed not in self._affected:
            if len(self._affected) >= MOST_REMEMBERED:
                self._affected.clear()
            touched = changed
            steps = []
            for step in self.steps:
                if step.mask & touched:
                    touched |= 1 << step.bit
                    steps.append(step)
            self._affected[changed] = (touched & ~self._leaf_mask(), tuple(steps))
        return self._affected[changed]

    def _leaf_mask(self) -> int:
        return mask_of(self.leaves)

    def month_bits(self) -> frozenset[Bit]:
        """Give the leaves whose truth depends on months of productivity."""
        return frozenset(bit for bit, leaf in self.leaves.items() if leaf.criterion.reads_months)

    def bits_answered_by(self, kinds: frozenset[str]) -> frozenset[Bit]:
        """Give the leaves that rows of some kinds answer; no other reads them."""
        if kinds not in self._answered:
            self._answered[kinds] = frozenset(
                bit
                for bit, leaf in self.leaves.items()
                if not kinds.isdisjoint(leaf.criterion.kinds_answering())
            )
        return self._answered[kinds]

    def position_bits(self) -> frozenset[Bit]:
        """Give the leaves whose truth depends on positions."""
        return frozenset(bit for bit, leaf in self.leaves.items() if leaf.criterion.reads_positions)


def mask_of(bits: Iterable[Bit]) -> int:
    """Give the word in which just these bits are set."""
    mask = 0
    for bit in bits:
        mask |= 1 << bit
    return mask

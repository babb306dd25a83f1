"""The sweep: from the criteria's days to the days on which anything about a coder changes.

Every span of a leaf toggles its bit twice. The toggles are sorted by day; at each change point the
gates that depend on a changed bit are run again. This is the reference that an auditor can read.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from coderpath.days import BEGINNING, FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.timeline.program import Bit, Program, Step
from coderpath.verdict import State, Truth


class Run(NamedTuple):
    """The longest stretch around a day on which a bit's state is the same."""

    state: State
    since: Day
    until: Day


class Timeline:
    """The states of every bit of a program over all days, for one coder: two words a day."""

    def __init__(self) -> None:
        self._days: list[Day] = []
        self._met: list[int] = []
        self._possible: list[int] = []
        self._turns: dict[Bit, int] = {}
        """For each bit a word over the change points: set where the bit's state turns."""

    def note(self, day: Day, met: int, possible: int) -> None:
        """Note the words from a day on; days come in order."""
        met_before = self._met[-1] if self._met else 0
        possible_before = self._possible[-1] if self._possible else 0
        turned = (met ^ met_before) | (possible ^ possible_before)
        here = 1 << len(self._days)
        # Few bits turn on one day, so they are picked one by one, the lowest first:
        # of a word and its negative only the lowest set bit is in both.
        while turned:
            low = turned & -turned
            turned ^= low
            bit = low.bit_length() - 1
            self._turns[bit] = self._turns.get(bit, 0) | here
        self._days.append(day)
        self._met.append(met)
        self._possible.append(possible)

    def _state(self, at: int, word: int) -> State:
        if self._met[at] & word:
            return State.MET
        return State.NOT_RECORDED if self._possible[at] & word else State.NOT_MET

    def state(self, bit: Bit, day: Day) -> State:
        """Give a bit's state on a day."""
        return self._state(bisect_right(self._days, day) - 1, 1 << bit)

    def run(self, bit: Bit, day: Day) -> Run:
        """Give the stretch around a day."""
        days = self._days
        at = bisect_right(days, day) - 1
        turns = self._turns.get(bit, 0)
        # The last turn up to this change point is where the stretch began, the first one after it
        # is where it ends. Both are one look at a word: no list is walked, however long a career.
        before = turns & ((2 << at) - 1)
        later = turns >> (at + 1)
        since = days[before.bit_length() - 1] if before else BEGINNING
        until = days[at + (later & -later).bit_length()] if later else FOREVER
        return Run(self._state(at, 1 << bit), since, until)

    def runs(self, bit: Bit) -> list[Run]:
        """Give all stretches of a bit in order, those of "not met" left out."""
        found: list[Run] = []
        day = BEGINNING
        while day < FOREVER:
            run = self.run(bit, day)
            if run.state is not State.NOT_MET:
                found.append(run)
            day = run.until
        return found


def read_leaves(program: Program, record: CoderRecord) -> dict[Bit, Truth]:
    """Evaluate every leaf of a program for one coder."""
    return {bit: leaf.criterion.truth(record, leaf.rules) for bit, leaf in program.leaves.items()}


def sweep(program: Program, truths: Mapping[Bit, Truth]) -> Timeline:
    """Run the gates over all change points."""
    toggles = _toggles(truths)
    timeline = Timeline()
    met = possible = 0
    for day, (met_change, possible_change) in sorted(toggles.items()):
        # What lasts for ever is toggled off at its end too; nothing is asked about that day.
        if day >= FOREVER:
            break
        changed = met_change | possible_change
        # On the first day every gate is run, since none has an answer yet. Later only those that
        # hang on a changed leaf: their bits are cleared, then set again where they hold.
        mask, steps = (0, program.steps) if day == BEGINNING else program.affected(changed)
        words = (met ^ met_change) & ~mask, (possible ^ possible_change) & ~mask
        met, possible = _run_gates(steps, *words)
        timeline.note(day, met, possible)
    return timeline


def _toggles(truths: Mapping[Bit, Truth]) -> dict[Day, list[int]]:
    toggles: dict[Day, list[int]] = {BEGINNING: [0, 0]}
    # A span is two toggles, whatever lies between: the first day turns a bit on, the first day
    # after turns it off. Two toggles of a bit on one day undo each other, and nothing turns.
    for bit, truth in truths.items():
        word = 1 << bit
        for which, spans in enumerate(truth):
            for span in spans:
                for day in span:
                    toggles.setdefault(day, [0, 0])[which] ^= word
    return toggles


def _run_gates(steps: Iterable[Step], met: int, possible: int) -> tuple[int, int]:
    # Steps stand in an order in which whatever a gate reads has been decided before it.
    # What is not possible is not met either, so the second count is only made after the first.
    for bit, inputs, needed, silence in steps:
        if (possible & inputs).bit_count() >= needed:
            possible |= 1 << bit
            if (met & inputs).bit_count() >= needed or silence > 0:
                met |= 1 << bit
            elif silence:
                possible ^= 1 << bit
    return met, possible

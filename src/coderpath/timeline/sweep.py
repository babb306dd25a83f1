"""The sweep: from the criteria's days to the days on which anything about a coder changes.

Every span of a leaf toggles its bit twice. The toggles are sorted by day; at each change point the
gates that depend on a changed bit are run again. This is the reference that an auditor can read.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from coderpath.days import BEGINNING, FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.timeline.program import Bit, Program, Step, mask_of
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
        # What holds from the beginning has not turned.
        for bit in set_bits(turned) if self._days else ():
            self._turns[bit] = self._turns.get(bit, 0) | here
        self._days.append(day)
        self._met.append(met)
        self._possible.append(possible)

    def on(self, day: Day) -> "Moment":
        """Give the states of every bit on a day."""
        at = bisect_right(self._days, day) - 1
        return Moment(self._days, self._turns, at, self._met[at], self._possible[at])

    def state(self, bit: Bit, day: Day) -> State:
        """Give a bit's state on a day."""
        return self.on(day).state(bit)

    def run(self, bit: Bit, day: Day) -> Run:
        """Give the stretch around a day."""
        return self.on(day).run(bit)

    def runs(self, bit: Bit) -> list[Run]:
        """Give all stretches of a bit in order, those of "not met" left out."""
        begun = [0, *set_bits(self._turns.get(bit, 0))]
        ends = [*(self._days[at] for at in begun[1:]), FOREVER]
        states = [state_in(self._met[at], self._possible[at], bit) for at in begun]
        return [
            Run(state, self._days[at], until)
            for state, at, until in zip(states, begun, ends, strict=True)
            if state is not State.NOT_MET
        ]


class Moment(NamedTuple):
    """The states of every bit on one day."""

    days: Sequence[Day]
    turns: Mapping[Bit, int]
    at: int
    """Which of the days on which anything changes was the last one."""
    met: int
    possible: int

    def state(self, bit: Bit) -> State:
        """Give a bit's state."""
        return state_in(self.met, self.possible, bit)

    def run(self, bit: Bit) -> Run:
        """Give the stretch of days around this one."""
        turns = self.turns.get(bit, 0)
        # The last turn up to this change point is where the stretch began, the first one after it
        # is where it ends. Both are one look at a word: no list is walked, however long a career.
        later = turns >> (self.at + 1)
        before = turns ^ later << (self.at + 1)
        since = self.days[before.bit_length() - 1] if before else BEGINNING
        until = self.days[self.at + (later & -later).bit_length()] if later else FOREVER
        return Run(self.state(bit), since, until)


def state_in(met: int, possible: int, bit: Bit) -> State:
    """Give a bit's state in the two words of a day."""
    if met >> bit & 1:
        return State.MET
    return State.NOT_RECORDED if possible >> bit & 1 else State.NOT_MET


def set_bits(word: int) -> list[Bit]:
    """Give the bits that are set in a word, the lowest first."""
    found = []
    # Few of many are set, so they are picked one by one: of a word and its negative only the
    # lowest set bit is in both.
    while word:
        low = word & -word
        word ^= low
        found.append(low.bit_length() - 1)
    return found


def read_leaves(program: Program, record: CoderRecord, bits: Iterable[Bit]) -> dict[Bit, Truth]:
    """Evaluate some leaves of a program for one coder."""
    leaves = [(bit, program.leaves[bit]) for bit in bits]
    return {bit: leaf.criterion.truth(record, leaf.rules) for bit, leaf in leaves}


class Answers(NamedTuple):
    """The states of every bit, without when each began and ends."""

    met: int
    possible: int

    def state(self, bit: Bit) -> State:
        """Give a bit's state."""
        return state_in(self.met, self.possible, bit)


def answers_on(program: Program, truths: Mapping[Bit, Truth], day: Day) -> Answers:
    """Run the gates for one day alone, where nobody asks about any other."""
    states = {bit: truth.at(day) for bit, truth in truths.items()}
    met = mask_of(bit for bit, state in states.items() if state is State.MET)
    possible = mask_of(bit for bit, state in states.items() if state is not State.NOT_MET)
    return Answers(*_run_gates(program.steps, met, possible))


def sweep(program: Program, truths: Mapping[Bit, Truth]) -> Timeline:
    """Run the gates over all change points."""
    timeline = Timeline()
    met = possible = 0
    for day, met_change, possible_change in _toggles(truths):
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


def _toggles(truths: Mapping[Bit, Truth]) -> list[tuple[Day, int, int]]:
    """Give each day on which leaves turn: those that are met, and those that are possible."""
    met: dict[Day, int] = {BEGINNING: 0}
    possible: dict[Day, int] = {BEGINNING: 0}
    # A span is two toggles, whatever lies between: the first day turns a bit on, the first day
    # after turns it off. Two toggles of a bit on one day undo each other, and nothing turns.
    for bit, truth in truths.items():
        word = 1 << bit
        for toggles, spans in ((met, truth.met), (possible, truth.possible)):
            for since, until in spans:
                toggles[since] = toggles.get(since, 0) ^ word
                toggles[until] = toggles.get(until, 0) ^ word
    return [(day, met.get(day, 0), possible.get(day, 0)) for day in sorted(met.keys() | possible)]


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

"""Judging a coder on a day: every level, every requirement, with the evidence.

The judge returns data. Saying it in words is `coderpath.explain`'s work, and deciding is people's.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from coderpath.criteria.branch import Branch
from coderpath.days import FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath, EntryRule, Level, Part, Requirement, placeable
from coderpath.spans import span_at
from coderpath.timeline.coder import CoderTimeline, timeline_of
from coderpath.timeline.program import Bit, Item, LevelBits, Node
from coderpath.verdict import State


class What(StrEnum):
    """What a standing says of a level."""

    QUALIFIES = "qualifies"
    READY = "ready"
    KEEPS = "keeps"


class RequirementVerdict(NamedTuple):
    """A requirement on a day; `state` is how it counts, `branch` what the facts say."""

    requirement: Requirement
    part: Part
    state: State
    since: Day
    until: Day
    presumed: bool
    in_grace: bool
    branch: Branch
    condition: Branch | None = None
    """Where it is asked at all, for one that is not asked everywhere."""
    asked_from: Day | None = None
    """In grace, the first day on which it is asked."""

    @property
    def rests_on(self) -> tuple[Branch, ...]:
        """What the facts say of what it asks, and of its condition where it has one."""
        return (self.branch,) if self.condition is None else (self.branch, self.condition)

    @property
    def applies(self) -> bool:
        """Whether it is asked, or may be: its condition is not recorded as not met."""
        return self.condition is None or self.condition.state is not State.NOT_MET

    @property
    def as_far_as_recorded(self) -> bool:
        """Whether the end comes only from months that are not recorded yet."""
        if self.condition is None:
            return self.branch.as_far_as_recorded
        ending = [one for one in self.rests_on if one.until == self.until]
        return bool(ending) and all(one.as_far_as_recorded for one in ending)


class Standing(NamedTuple):
    """Whether a coder qualifies for, is ready for, or keeps a level on a day."""

    what: What
    state: State
    since: Day
    until: Day
    lacks: tuple[str, ...]
    presumed: tuple[str, ...]
    as_far_as_recorded: bool


class Placing(NamedTuple):
    """Why somebody without a level is to be placed at one, by the facts of the day."""

    fits: bool
    """Whether placement gives the level; otherwise it gives none, and this is the first level."""
    rule: EntryRule | None
    """The entry rule that gives it where its minimum and advance are not all met."""


class LevelVerdict(NamedTuple):
    """A level: three standings, and each requirement of minimum, advance and keep."""

    level: Level
    held: bool
    held_since: Day | None
    comes_from_below: bool
    qualifies: Standing
    ready: Standing
    keeps: Standing
    requirements: tuple[RequirementVerdict, ...]
    preferred: tuple[RequirementVerdict, ...]
    placing: Placing | None = None
    """Why this is the level at which the coder, who holds none, is to be placed; else None."""

    @property
    def is_ready(self) -> bool:
        """Whether the coder is called ready: whoever is to be placed here is not."""
        return self.ready.state is State.MET and self.placing is None

    @property
    def asks_nothing_more(self) -> bool:
        """Whether nothing stands between the coder and the level but a decision."""
        return self.ready.state is State.MET or (self.placing is not None and self.placing.fits)

    @property
    def standings(self) -> tuple[Standing, ...]:
        """The three standings."""
        return (self.qualifies, self.ready, self.keeps)

    def of(self, *parts: Part) -> tuple[RequirementVerdict, ...]:
        """Give the requirements of some parts."""
        return tuple(item for item in self.requirements if item.part in parts)


class Judgement(NamedTuple):
    """A coder on a day; without levels when the coder is not employed that day."""

    record: CoderRecord
    path: CareerPath
    on: Day
    levels: tuple[LevelVerdict, ...]

    def level(self, name: str) -> LevelVerdict:
        """Give a level's verdict. Raises KeyError."""
        for verdict in self.levels:
            if verdict.level.level == name:
                return verdict
        raise KeyError(name)

    @property
    def held(self) -> tuple[LevelVerdict, ...]:
        """The levels of the path that the coder holds."""
        return tuple(verdict for verdict in self.levels if verdict.held)


def judge(record: CoderRecord, path: CareerPath, on: Day) -> Judgement:
    """Judge a coder on a day; what is true before `hired` counts, but nobody is judged then."""
    return judge_timeline(timeline_of(record, path), on)


def judge_timeline(coder: CoderTimeline, on: Day) -> Judgement:
    """Judge a coder whose timeline is at hand."""
    path = coder.program.path
    if span_at(coder.record.employed, on) is None:
        return Judgement(coder.record, path, on, ())
    judging = _Day(coder, on)
    levels = tuple(judging.level(bits) for bits in coder.program.levels.values())
    if judging.met(coder.program.unplaced):
        levels = judging.placed(levels)
    return Judgement(coder.record, path, on, levels)


class _Day:
    """One coder on one day; branches that several levels share are built once."""

    def __init__(self, coder: CoderTimeline, on: Day) -> None:
        self.coder = coder
        self.on = on
        self.moment = coder.timeline.on(on)
        self.spell = span_at(coder.record.employed, on) or (on, on)
        self.branches: dict[tuple[Bit, bool], Branch] = {}
        self.verdicts: dict[tuple[int, Bit], RequirementVerdict] = {}

    def level(self, bits: LevelBits) -> LevelVerdict:
        minimum = self.requirements(bits.minimum, "minimum")
        advance = self.requirements(bits.advance, "advance")
        keep = self.requirements(bits.keep, "keep")
        holding = self.moment.run(bits.held)
        held = holding.state is State.MET
        return LevelVerdict(
            level=bits.level,
            held=held,
            held_since=holding.since if held else None,
            comes_from_below=self.met(bits.from_below),
            qualifies=self.standing(What.QUALIFIES, bits.qualifies, minimum),
            ready=self.standing(What.READY, bits.ready, (*minimum, *advance)),
            keeps=self.standing(What.KEEPS, bits.keeps, keep if held else ()),
            requirements=(*minimum, *advance, *keep),
            preferred=self.requirements(bits.preferred, "preferred"),
        )

    def placed(self, levels: tuple[LevelVerdict, ...]) -> tuple[LevelVerdict, ...]:
        """Say at which level somebody without one is to be placed."""
        bits = self.coder.program.levels
        names = [one.level for one in placeable(self.coder.program.path)]
        fitting = [name for name in names if self.met(bits[name].hired)]
        chosen = (fitting or names[::-1])[-1:]
        return tuple(
            one._replace(placing=self.placing(one, fits=bool(fitting)))
            if one.level.level in chosen
            else one
            for one in levels
        )

    def placing(self, verdict: LevelVerdict, *, fits: bool) -> Placing:
        asked = verdict.of("minimum", "advance")
        if not fits or all(item.state is State.MET for item in asked):
            return Placing(fits, None)
        entry = self.coder.program.levels[verdict.level.level].entry
        return Placing(fits, next(rule for rule, bit in entry if self.met(bit)))

    def met(self, bit: Bit) -> bool:
        return self.moment.state(bit) is State.MET

    def requirements(self, items: Iterable[Item], part: Part) -> tuple[RequirementVerdict, ...]:
        return tuple([self.requirement(item, part) for item in items])

    def requirement(self, item: Item, part: Part) -> RequirementVerdict:
        """Judge a requirement; levels that build on each other share those they inherit."""
        key = (id(item.requirement), item.bit)
        if key not in self.verdicts:
            self.verdicts[key] = self.new_requirement(item, part)
        return self.verdicts[key]

    def new_requirement(self, item: Item, part: Part) -> RequirementVerdict:
        branch = self.branch(item.node)
        same = item.bit == item.node.bit
        run = branch if same else self.moment.run(item.bit)
        presumed = relies_on_presumption(branch) or (
            item.requirement.presumed and branch.state is State.NOT_RECORDED
        )
        condition = self.branch(item.condition) if item.condition else None
        if condition is not None and condition.state is State.NOT_MET:
            presumed = lenient = False
        else:
            lenient = run.state is State.MET and branch.state is not State.MET
        in_grace = lenient and not presumed
        return RequirementVerdict(
            requirement=item.requirement,
            part=part,
            state=run.state,
            since=run.since,
            until=run.until,
            presumed=presumed and run.state is State.MET,
            in_grace=in_grace,
            branch=branch,
            condition=condition,
            asked_from=self.asked_from(item) if in_grace else None,
        )

    def asked_from(self, item: Item) -> Day | None:
        if item.grace is None:
            return None
        return item.grace.over_on(self.coder.record, item.node.rules, self.on)

    def standing(
        self, what: What, bit: Bit, requirements: tuple[RequirementVerdict, ...]
    ) -> Standing:
        run = self.moment.run(bit)
        until = min(run.until, self.spell[1])
        lacks, presumed, ending = [], [], []
        for item in requirements:
            if item.state is not State.MET:
                lacks.append(item.requirement.id)
            elif item.until == until:
                ending.append(item)
            if item.presumed:
                presumed.append(item.requirement.id)
        return Standing(
            what=what,
            state=run.state,
            since=max(run.since, self.spell[0]),
            until=until,
            lacks=() if run.state is State.MET else tuple(lacks),
            presumed=tuple(presumed),
            as_far_as_recorded=bool(ending) and all(item.as_far_as_recorded for item in ending),
        )

    def branch(self, node: Node) -> Branch:
        # What is turned around or asked under a condition may share its bit with another gate.
        key = (node.bit, node.is_plain)
        if key not in self.branches:
            self.branches[key] = self.new_branch(node)
        return self.branches[key]

    def new_branch(self, node: Node) -> Branch:
        run = self.moment.run(node.bit)
        parts = tuple([self.branch(part) for part in node.parts])
        return Branch(
            criterion=node.criterion,
            state=run.state,
            since=run.since,
            until=run.until,
            parts=parts,
            as_far_as_recorded=self.ends_unrecorded(node, run.until, parts),
            record=self.coder.record,
            rules=node.rules,
            on=self.on,
            condition=self.branch(node.condition) if node.condition else None,
        )

    def ends_unrecorded(self, node: Node, until: Day, parts: tuple[Branch, ...]) -> bool:
        if until >= FOREVER:
            return False
        if node.criterion.waits_for_records(self.coder.record, node.rules, until):
            return self.coder.timeline.state(node.bit, until) is State.NOT_RECORDED
        ending = [part for part in parts if part.until == until and part.state is State.MET]
        return bool(ending) and all(part.as_far_as_recorded for part in ending)


def relies_on_presumption(branch: Branch) -> bool:
    """Tell whether a part that nobody has recorded reads as met because it is presumed."""
    if not branch.parts:
        return False
    if branch.condition is not None and branch.condition.state is State.NOT_MET:
        return False
    if branch.criterion.presumed:
        return branch.parts[0].state is State.NOT_RECORDED
    return branch.state is State.MET and any(relies_on_presumption(part) for part in branch.parts)

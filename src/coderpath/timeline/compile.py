"""Compiling a path into a program."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from coderpath.criteria import Criterion, Presumed, Rules, When
from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath, EntryRule, Level, Requirement, placeable
from coderpath.same_name import form, forms
from coderpath.spans import intersection, union
from coderpath.timeline.leaves import (
    Employed,
    Grandfathered,
    Holds,
    HoldsNone,
    InGrace,
    NotGrandfathered,
    Opposite,
)
from coderpath.timeline.program import (
    Bit,
    Item,
    Leaf,
    LevelBits,
    Node,
    Program,
    Silence,
    Step,
    mask_of,
)


def program_for(record: CoderRecord, path: CareerPath) -> Program:
    """Give the program of a path, with the replaced path in it only where that can matter."""
    if path.grandfather is None or path.replaced is None:
        return compile_path(path)
    spared = (path.effective_day, path.grandfather.until.toordinal())
    by_both = bool(intersection(record.employed, union([spared])))
    return compile_path(path, by_both=by_both)


@lru_cache(maxsize=64)
def compile_path(path: CareerPath, *, by_both: bool = False) -> Program:
    """Compile a path, and with `by_both` the path that it replaces for grandfathered coders."""
    program = Program(path)
    compiler = _Compiler(program, path, path.rules)
    if by_both and path.replaced is not None:
        compiler.spare_holders_of(path.replaced)
    program.unplaced = compiler.unplaced
    program.levels = compiler.levels()
    return program


def _old_rules(path: CareerPath, replaced: CareerPath) -> Rules:
    """Let a position count under its own name where the replaced path knows it.

    Otherwise it counts as each level that the `formerly` of its level names.
    """
    known = set().union(*replaced.rules.known_as.values())
    known_as = {
        name: names
        | {own for level in path for own in _own_names(level, names) if own not in known}
        for name, names in replaced.rules.known_as.items()
    }
    return Rules(replaced.months_close_on, replaced.rules.stands_for, known_as)


def _own_names(level: Level, old: frozenset[str]) -> frozenset[str]:
    """Give the forms of positions in a level that was formerly one of some old names."""
    own = forms((level.level, *level.formerly))
    return frozenset() if old.isdisjoint(forms(level.formerly)) else own


def as_it_counts(requirement: Requirement) -> Criterion:
    """Give the criterion of a requirement, presumed and under its condition."""
    asked = requirement.criterion
    if requirement.presumed:
        asked = Presumed(of=(asked,))
    if requirement.when is not None:
        return When(of=(asked,), asked_where=requirement.when)
    return asked


def _silence(criterion: Criterion) -> Silence:
    return Silence.IS_YES if criterion.presumed else Silence.STAYS_OPEN


class _Compiler:
    """Adds one path's criteria, then its levels, to a program."""

    def __init__(self, program: Program, path: CareerPath, rules: Rules) -> None:
        self.program = program
        self.path = path
        self.rules = rules
        self._minimums: dict[str, Bit] = {}
        self._steps: dict[tuple[int, int, Silence], Bit] = {}
        self._against: dict[Criterion, Bit] = {}
        self._by_old: dict[str, LevelBits] = {}
        self._spared: Bit | None = None
        program.employed = self.bit(Employed())
        self.unplaced = self.bit(HoldsNone(levels=tuple(level.level for level in path)))

    def spare_holders_of(self, replaced: CareerPath) -> None:
        """Let whoever held a level of the replaced path be ready by it as well, for a time."""
        until = self.path.grandfather.until.toordinal() if self.path.grandfather else 0
        old = _Compiler(self.program, replaced, _old_rules(self.path, replaced))
        levels, since = tuple(level.level for level in replaced), self.path.effective_day
        self._spared = old.bit(Grandfathered(levels=levels, effective=since, until=until))
        # Whoever is spared comes in from outside only without a level of either path.
        no_old_one, neither = old.unplaced, self._all([self.unplaced, old.unplaced])
        others = old.bit(NotGrandfathered(levels=levels, effective=since, until=until))
        self.unplaced = self._all([self.unplaced, self._any([others, no_old_one])])
        old.unplaced = neither
        self._by_old = {form(name): bits for name, bits in old.levels().items()}

    def levels(self) -> dict[str, LevelBits]:
        """Compile every level."""
        return {level.level: self._level(level) for level in self.path}

    def bit(self, criterion: Criterion) -> Bit:
        """Give the bit of a criterion, adding it when it is new."""
        # The same words under other rules are another claim: with the path that is replaced a
        # program reads two sets of rules. A path keeps its rules, so their id stays theirs.
        key = (criterion, id(self.rules))
        if key not in self.program.bit_of:
            self.program.bit_of[key] = self._new_bit(criterion)
        return self.program.bit_of[key]

    def _new_bit(self, criterion: Criterion) -> Bit:
        if criterion.negated is not None:
            return self.against(criterion.negated)
        if criterion.condition is not None:
            asked = [self.bit(part) for part in criterion.parts()]
            return self._any([self.against(criterion.condition), *asked])
        if criterion.minimum_of is not None:
            return self._minimum_bit(self.path.level(criterion.minimum_of))
        if not criterion.is_leaf:
            bits = [self.bit(part) for part in criterion.parts()]
            return self._gate(bits, criterion.needed, _silence(criterion))
        return self._leaf(criterion)

    def _leaf(self, criterion: Criterion) -> Bit:
        bit = self.program.size
        self.program.leaves[bit] = Leaf(criterion, self.rules)
        return bit

    def against(self, criterion: Criterion) -> Bit:
        """Give the bit that is met where a criterion is not, adding it when it is new."""
        # Gates only count bits that are set, so what is turned around is turned around below, in
        # the leaves: not all of some is any of their opposites, and so on (De Morgan).
        if criterion not in self._against:
            self._against[criterion] = self._new_against(criterion)
        return self._against[criterion]

    def _new_against(self, criterion: Criterion) -> Bit:
        if criterion.negated is not None:
            return self.bit(criterion.negated)
        if criterion.condition is not None:
            opposites = [self.against(part) for part in criterion.parts()]
            return self._all([self.bit(criterion.condition), *opposites])
        if criterion.is_leaf:
            return self._leaf(Opposite(of=criterion))
        parts = self._parts(criterion)
        needed = len(parts) if criterion.minimum_of else criterion.needed
        silence = Silence.IS_NO if criterion.presumed else Silence.STAYS_OPEN
        return self._gate([self.against(part) for part in parts], len(parts) - needed + 1, silence)

    def _gate(self, bits: Sequence[Bit], needed: int, silence: Silence = Silence.STAYS_OPEN) -> Bit:
        """Add a gate; a criterion listed twice counts twice, so it gets a copy of its bit."""
        # A mask cannot hold a bit twice. Where all are needed, once is as good as twice;
        # where some are, a criterion that is listed twice must be able to count twice.
        unique = list(dict.fromkeys(bits))
        if needed == len(bits):
            needed = len(unique)
        elif needed > 1:
            unique = [
                bit if bits.index(bit) == at else self._copy(bit) for at, bit in enumerate(bits)
            ]
        key = (mask_of(unique), needed, silence)
        if key not in self._steps:
            step = Step(self.program.size, *key)
            self.program.steps.append(step)
            self._steps[key] = step.bit
        return self._steps[key]

    def _copy(self, bit: Bit) -> Bit:
        step = Step(self.program.size, 1 << bit, 1)
        self.program.steps.append(step)
        return step.bit

    def _all(self, bits: Iterable[Bit]) -> Bit:
        bits = list(bits)
        return self._gate(bits, len(bits))

    def _any(self, bits: Iterable[Bit]) -> Bit:
        return self._gate(list(bits), 1)

    def _minimum_bit(self, level: Level) -> Bit:
        if level.level not in self._minimums:
            items = self._items(self.path.whole_minimum(level))
            self._minimums[level.level] = self._all(item.bit for item in items)
        return self._minimums[level.level]

    def _items(self, requirements: Iterable[Requirement]) -> tuple[Item, ...]:
        return tuple(self._item(requirement) for requirement in requirements)

    def _item(self, requirement: Requirement) -> Item:
        node, bit = self._node(requirement.criterion), self.bit(as_it_counts(requirement))
        when = requirement.when
        return Item(requirement, bit, node, None if when is None else self._node(when))

    def _node(self, criterion: Criterion) -> Node:
        parts = tuple(self._node(part) for part in self._parts(criterion))
        when = criterion.condition
        condition = None if when is None else self._node(when)
        is_plain = when is None and criterion.negated is None
        return Node(criterion, self.bit(criterion), self.rules, parts, condition, is_plain)

    def _parts(self, criterion: Criterion) -> tuple[Criterion, ...]:
        if criterion.minimum_of is not None:
            whole = self.path.whole_minimum(self.path.level(criterion.minimum_of))
            return tuple(map(as_it_counts, whole))
        return criterion.parts()

    def _keep_item(self, requirement: Requirement, level: Level) -> Item:
        item = self._item(requirement)
        if requirement.grace is None:
            return item
        from_hired = requirement.grace_from == "hired"
        grace = InGrace(level=level.level, grace=requirement.grace, from_hired=from_hired)
        bit = self._any([item.bit, self.bit(grace)])
        return item._replace(bit=bit, grace=grace)

    def _level(self, level: Level) -> LevelBits:
        minimum = self._items(self.path.whole_minimum(level))
        advance = self._items(level.advance)
        keep = tuple(self._keep_item(requirement, level) for requirement in level.keep)
        minimum_met = self._minimum_bit(level)
        advance_met = self._all(item.bit for item in advance)
        from_below = self._from_below(level)
        # `keep` is asked of whoever holds the level, `ready` of whoever comes from below;
        # the minimum of nobody in particular, so that `qualifies_for` can read it as it is.
        held = self.bit(Holds(levels=(level.level,)))
        employed = self.program.employed
        ready = self._all([minimum_met, advance_met, from_below])
        return LevelBits(
            level=level,
            minimum=minimum,
            preferred=self._items(level.preferred),
            advance=advance,
            keep=keep,
            from_below=from_below,
            held=held,
            minimum_met=minimum_met,
            qualifies=self._all([minimum_met, employed]),
            ready=self._all([self._or_by_old_path(level, ready), employed]),
            keeps=self._all([held, employed, *(item.bit for item in keep)]),
            hired=self._hired(level, minimum_met, advance_met),
            entry=self._entry(level),
        )

    def _from_below(self, level: Level) -> Bit:
        if level.after:
            return self.bit(Holds(levels=level.after))
        return self.unplaced

    def _hired(self, level: Level, minimum_met: Bit, advance_met: Bit) -> Bit:
        if level not in placeable(self.path):
            return self._any([])
        entry = [bit for _, bit in self._entry(level)]
        return self._any([self._all([minimum_met, advance_met]), *entry])

    def _entry(self, level: Level) -> tuple[tuple[EntryRule, Bit], ...]:
        rules = (rule for rule in self.path.entry if rule.level == level.level)
        return tuple((rule, self.bit(rule.when)) for rule in rules)

    def _or_by_old_path(self, level: Level, ready: Bit) -> Bit:
        by_old = [
            self._by_old[name].ready
            for name in map(form, (level.level, *level.formerly))
            if name in self._by_old
        ]
        if self._spared is None or not by_old:
            return ready
        # The old promise leads up alone: not to where somebody is, nor to what leads there.
        leads_up = self.bit(HoldsNone(levels=self.path.at_or_above(level.level)))
        return self._any([ready, self._all([self._spared, leads_up, self._any(by_old)])])

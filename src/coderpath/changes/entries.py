"""The rules that slot new hires into levels, compared."""

from collections.abc import Iterator
from typing import NamedTuple

from coderpath.changes.change import Change, Plain
from coderpath.changes.levels import LevelPairs
from coderpath.changes.meaning import compare, is_alike, is_of_a_kind, is_same
from coderpath.changes.pairing import Paired, pair_up
from coderpath.changes.written import given, written
from coderpath.criteria import Criterion
from coderpath.criteria.turns import Direction, Turn
from coderpath.path import EntryRule


class Rule(NamedTuple):
    """An entry rule, its criterion and its level under their new names."""

    rule: EntryRule
    when: Criterion
    level: str


def entry_changes(levels: LevelPairs) -> Iterator[Change]:
    """Tell of entry rules that came, went, or say otherwise, at the level that they slot into."""
    found = _match(levels)
    for one, other in found.pairs:
        for turn, before, now in _turns(levels, one, other):
            if turn is not None:
                yield Change(other.level, "entry", other.rule.id or one.rule.id, turn, before, now)
    for rule, _, level in found.new:
        yield Change(level, "entry", rule.id, Direction.NEW, None, _written(rule))
    for rule, _, level in found.gone:
        yield Change(level, "entry", rule.id, Direction.GONE, _written(rule), None)


def _match(levels: LevelPairs) -> Paired[Rule]:
    old = [Rule(one, levels.renamed(one.when), levels.name(one.level)) for one in levels.old.entry]
    new = [Rule(one, one.when, one.level) for one in levels.new.entry]
    return pair_up(old, new, _has_same_id, _says_the_same, _asks_the_same, _is_alike, _is_kindred)


def _has_same_id(old: Rule, new: Rule) -> bool:
    return old.rule.id is not None and old.rule.id == new.rule.id


def _says_the_same(old: Rule, new: Rule) -> bool:
    return old.level == new.level and _asks_the_same(old, new)


def _asks_the_same(old: Rule, new: Rule) -> bool:
    return is_same(old.when, new.when)


def _is_kindred(old: Rule, new: Rule) -> bool:
    one_has_no_id = old.rule.id is None or new.rule.id is None
    return one_has_no_id and is_of_a_kind(old.when, new.when)


def _is_alike(old: Rule, new: Rule) -> bool:
    return _is_kindred(old, new) and is_alike(old.when, new.when)


def _turns(levels: LevelPairs, old: Rule, new: Rule) -> Iterator[tuple[Turn, Plain, Plain]]:
    before, now = old.rule, new.rule
    yield compare(old.when, new.when), {"when": written(before.when)}, {"when": written(now.when)}
    slot = levels.higher_is_looser(before.level, now.level)
    yield slot, {"level": before.level}, {"level": now.level}
    for keys in (("id",), ("says",), ("source", "assumed")):
        one, other = given(before, *keys), given(now, *keys)
        yield None if one == other else Direction.OTHER, one, other


def _written(rule: EntryRule) -> Plain:
    return {"when": written(rule.when), "level": rule.level}

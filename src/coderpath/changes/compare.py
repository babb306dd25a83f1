"""Whether one criterion asks more or less than another, parameter by parameter."""

from collections.abc import Sequence
from typing import Any

from coderpath.changes.direction import (
    Direction,
    Rule,
    added_is_stricter,
    any_change,
    combined,
    less_is_stricter,
    longer_is_looser,
    longer_is_stricter,
    more_is_stricter,
    more_names_are_looser,
)
from coderpath.changes.written import canonical
from coderpath.criteria import Criterion, Gate, Presumed
from coderpath.criteria.education import RANK
from coderpath.criteria.pool import Measure
from coderpath.criteria.productivity import Productivity
from coderpath.criteria.threshold import Threshold
from coderpath.criteria.trains_in import Stage, TrainsIn


def _threshold(old: Threshold, new: Threshold) -> Direction:
    return more_is_stricter((old.percent, old.strictly), (new.percent, new.strictly))


def _education(old: str, new: str) -> Direction:
    return more_is_stricter(RANK[old], RANK[new])


def _measure(old: Measure, new: Measure) -> Direction:
    if Measure.EVERY_MONTH not in (old, new):
        return any_change(old, new)
    return more_is_stricter(old is Measure.EVERY_MONTH, new is Measure.EVERY_MONTH)


def _stage(old: Stage, new: Stage) -> Direction:
    return more_is_stricter(old is Stage.PROFICIENT, new is Stage.PROFICIENT)


RULES: dict[str, dict[str, Rule]] = {
    "credential": {"any_of": more_names_are_looser},
    "education": {"level": _education, "subject": added_is_stricter},
    "knowledge": {"by": more_names_are_looser},
    "skill": {"attested_by": more_names_are_looser},
    "rating": {"at_least": more_is_stricter},
    "fte": {"at_least": more_is_stricter},
    "experience": {"in_": more_names_are_looser},
    "time_in_level": {"level": more_names_are_looser, "continuous": more_is_stricter},
    "trains_in": {"stage": _stage},
    "productivity": {
        "threshold": _threshold,
        "measure": _measure,
        "within_level": more_names_are_looser,
    },
    "accuracy": {"threshold": _threshold},
    "reviews": {"at_least": more_is_stricter},
    "points": {
        "at_least": more_is_stricter,
        "cap_per_category": less_is_stricter,
        "categories_at_least": more_is_stricter,
        "each_at_least": more_is_stricter,
    },
}
"""The parameters with a direction; a change of any other is `other`."""

PERIODS: dict[str, Rule] = {
    "course": longer_is_looser,
    "skill": longer_is_looser,
    "rating": longer_is_looser,
    "no_event": longer_is_stricter,
    "experience": longer_is_stricter,
    "time_in_level": longer_is_stricter,
    "accuracy": any_change,
    "reviews": longer_is_looser,
    "points": longer_is_looser,
}


def compare(old: Criterion, new: Criterion) -> Direction:
    """Compare two criteria; level names must already be the same in both."""
    if canonical(old) == canonical(new):
        return Direction.SAME
    if isinstance(old, Presumed) != isinstance(new, Presumed):
        inner = compare(_bare(old), _bare(new))
        loosened = Direction.LOOSER if isinstance(new, Presumed) else Direction.STRICTER
        return combined((inner, loosened))
    if isinstance(old, Gate) or isinstance(new, Gate):
        return _gates(old, new)
    if type(old) is not type(new):
        return Direction.OTHER
    if isinstance(old, TrainsIn) and isinstance(new, TrainsIn):
        return _trains_in(old, new)
    return combined((_periods(old, new), _recorded(old, new), *_fields(old, new)))


def _bare(criterion: Criterion) -> Criterion:
    return criterion.of[0] if isinstance(criterion, Presumed) else criterion


def _fields(old: Criterion, new: Criterion) -> list[Direction]:
    rules = RULES.get(old.kind, {})
    skipped = {
        f"{prefix}_{unit}" if prefix else unit
        for prefix in old.periods
        for unit in ("months", "weeks")
    } | {"recorded_at_least"}
    found = []
    for name in type(old).model_fields:
        before, after = _value(old, name), _value(new, name)
        if name not in skipped and before != after:
            found.append(rules.get(name, any_change)(before, after))
    return found


def _value(criterion: Criterion, name: str) -> Any:  # noqa: ANN401 -- parameters are of any type
    value = getattr(criterion, name)
    return tuple(sorted(value)) if type(value) is tuple else value


def _periods(old: Criterion, new: Criterion) -> Direction:
    return combined(
        PERIODS[old.kind](old.period(prefix), new.period(prefix)) for prefix in old.periods
    )


def _recorded(old: Criterion, new: Criterion) -> Direction:
    """Compare how many months must be recorded; unstated, it follows the window."""
    if not isinstance(old, Productivity) or not isinstance(new, Productivity):
        return Direction.SAME
    if old.recorded_at_least == new.recorded_at_least:
        return Direction.SAME
    return more_is_stricter(old.recorded_needed, new.recorded_needed)


def _trains_in(old: TrainsIn, new: TrainsIn) -> Direction:
    """Compare "so many of these types" as a gate over the types."""
    before, after = set(old.types), set(new.types)
    counted = counts(old.at_least, new.at_least, len(after - before), len(before - after))
    return combined((counted, _stage(old.stage, new.stage)))


def counts(old: int, new: int, added: int, removed: int) -> Direction:
    """Compare "at least so many of": more to choose from is looser, more to meet stricter."""
    if added and removed:
        return Direction.OTHER
    if added:
        if new <= old:
            return Direction.LOOSER
        return Direction.STRICTER if new == old + added else Direction.OTHER
    if removed:
        if new >= old:
            return Direction.STRICTER
        return Direction.LOOSER if new == old - removed else Direction.OTHER
    return more_is_stricter(old, new)


def _gates(old: Criterion, new: Criterion) -> Direction:
    """Compare gates; a criterion that is no gate counts as a gate over itself."""
    before, needed_before = _as_gate(old)
    after, needed_after = _as_gate(new)
    left, right = _unshared(before, after)
    pairs = _alike(left, right)
    removed, added = len(left) - len(pairs), len(right) - len(pairs)
    inner = [compare(one, other) for one, other in pairs]
    return combined((*inner, counts(needed_before, needed_after, added, removed)))


def _as_gate(criterion: Criterion) -> tuple[tuple[Criterion, ...], int]:
    if isinstance(criterion, Gate) and not isinstance(criterion, Presumed):
        return criterion.of, criterion.needed
    return (criterion,), 1


def _unshared(
    before: Sequence[Criterion], after: Sequence[Criterion]
) -> tuple[list[Criterion], list[Criterion]]:
    right = list(after)
    left = []
    for part in before:
        twin = next((one for one in right if canonical(one) == canonical(part)), None)
        if twin is None:
            left.append(part)
        else:
            right.remove(twin)
    return left, right


def _alike(left: list[Criterion], right: list[Criterion]) -> list[tuple[Criterion, Criterion]]:
    """Pair parts of one kind, in order."""
    waiting = list(right)
    pairs = []
    for part in left:
        twin = next((one for one in waiting if _kind(one) == _kind(part)), None)
        if twin is not None:
            waiting.remove(twin)
            pairs.append((part, twin))
    return pairs


def _kind(criterion: Criterion) -> object:
    bare = _bare(criterion)
    return bare.kind, getattr(bare, "of", None) if not isinstance(bare, Gate) else None

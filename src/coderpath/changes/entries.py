"""Changes of entries: which requirements of two levels belong together, and how they differ."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coderpath.changes.change import Change, Kind
from coderpath.changes.compare import compare
from coderpath.changes.direction import Direction, combined, longer_is_stricter, turned
from coderpath.changes.written import Json, canonical, renamed, written
from coderpath.criteria import Criterion
from coderpath.path import PARTS, CareerPath, Level, Part, Requirement


class Placed(NamedTuple):
    """A requirement, the part of a level it is in, and whether the level itself writes it."""

    requirement: Requirement
    part: Part
    own: bool


class Pair(NamedTuple):
    """A requirement before and after; None where there is none."""

    old: Placed | None
    new: Placed | None


def entries_of(path: CareerPath, level: Level, names: dict[str, str]) -> list[Placed]:
    """Give all entries of a level, inherited ones first, with levels under their new names."""
    parts: list[tuple[Requirement, Part]] = [
        *((item, "minimum") for item in path.whole_minimum(level)),
        *((item, part) for part in PARTS[1:] for item in level.part(part)),
    ]
    own = {id(item) for part in PARTS for item in level.part(part)}
    return [
        Placed(
            item.model_copy(update={"criterion": renamed(item.criterion, names)}),
            part,
            own=id(item) in own,
        )
        for item, part in parts
    ]


def pairs(old: Sequence[Placed], new: Sequence[Placed]) -> list[Pair]:
    """Pair entries: by given id, then by equal criterion, then by kind and what it names."""
    left, right = list(old), list(new)
    found: list[Pair] = []
    for alike in (_same_id, _same_criterion, _same_subject):
        for one in list(left):
            twin = next((other for other in right if alike(one, other)), None)
            if twin is not None:
                left.remove(one)
                right.remove(twin)
                found.append(Pair(one, twin))
    gone = [Pair(one, None) for one in left]
    fresh = [Pair(None, one) for one in right]
    order = {id(one.requirement): at for at, one in enumerate(new)}
    found.sort(key=lambda pair: order[id(pair.new.requirement)] if pair.new else 0)
    return [*gone, *found, *fresh]


def _same_id(one: Placed, other: Placed) -> bool:
    given = one.requirement.id_is_given and other.requirement.id_is_given
    return given and one.requirement.id == other.requirement.id


def _same_criterion(one: Placed, other: Placed) -> bool:
    before, after = one.requirement.criterion, other.requirement.criterion
    return one.part == other.part and canonical(before) == canonical(after)


def _same_subject(one: Placed, other: Placed) -> bool:
    if one.requirement.id_is_given or other.requirement.id_is_given or one.part != other.part:
        return False
    before, after = one.requirement.criterion, other.requirement.criterion
    return before.kind == after.kind and _subject(before) == _subject(after)


def _subject(criterion: Criterion) -> object:
    subject = getattr(criterion, "of", None)
    return subject if isinstance(subject, str) else None


def changes_of(level: str, pair: Pair) -> Iterator[Change]:
    """Give the change between a pair, if there is one."""
    old, new = pair
    if old is None and new is not None:
        yield Change(level, new.part, new.requirement.id, "new", None, _said(new))
    elif new is None and old is not None:
        yield Change(level, old.part, old.requirement.id, "gone", _said(old), None)
    elif old is not None and new is not None:
        yield from _changed(level, old, new)


def _said(placed: Placed) -> Json:
    item = placed.requirement
    lenient = {"presumed": item.presumed or None, "grace": str(item.grace) if item.grace else None}
    given = {key: value for key, value in lenient.items() if value is not None}
    return {**written(item.criterion), **given}


def _changed(level: str, old: Placed, new: Placed) -> Iterator[Change]:
    directions = combined(
        (
            compare(old.requirement.criterion, new.requirement.criterion),
            _moved(old.part, new.part),
            _leniency(old.requirement, new.requirement),
        )
    )
    before, after = _differences(old, new)
    if before == after:
        return
    change: Kind = "other"
    if directions is Direction.STRICTER:
        change = "stricter"
    elif directions is Direction.LOOSER:
        change = "looser"
    yield Change(level, new.part, new.requirement.id, change, before, after)


def _moved(old: Part, new: Part) -> Direction:
    if old == new:
        return Direction.SAME
    if old == "preferred":
        return Direction.STRICTER
    return Direction.LOOSER if new == "preferred" else Direction.OTHER


def _leniency(old: Requirement, new: Requirement) -> Direction:
    presumed = Direction.SAME
    if old.presumed != new.presumed:
        presumed = Direction.LOOSER if new.presumed else Direction.STRICTER
    return combined((presumed, turned(longer_is_stricter(old.grace, new.grace))))


def _differences(old: Placed, new: Placed) -> tuple[Json, Json]:
    """Give what differs: the criterion as a whole, other keys each by itself."""
    before, after = _keys(old), _keys(new)
    shared = {key for key in before if key in after and before[key] == after[key]}
    same = canonical(old.requirement.criterion) == canonical(new.requirement.criterion)
    first = {} if same else _said(old)
    second = {} if same else _said(new)
    first.update({key: value for key, value in before.items() if key not in shared})
    second.update({key: value for key, value in after.items() if key not in shared})
    return first, second


def _keys(placed: Placed) -> dict[str, Json]:
    item = placed.requirement
    keys: dict[str, Json] = {
        "part": placed.part,
        "source": item.source,
        "assumed": item.assumed,
        "says": item.says,
        "presumed": item.presumed or None,
        "grace": str(item.grace) if item.grace else None,
    }
    if item.id_is_given:
        keys["id"] = item.id
    return {key: value for key, value in keys.items() if value is not None}

"""Changes of a document's own keys: what concerns the whole path."""

from collections.abc import Iterator, Mapping

from coderpath.changes.change import Change, Kind
from coderpath.changes.compare import compare
from coderpath.changes.direction import Direction
from coderpath.changes.written import Json, canonical, renamed, written
from coderpath.path import CareerPath, EntryRule


def document_changes(old: CareerPath, new: CareerPath, names: dict[str, str]) -> Iterator[Change]:
    """Give the changes of the top keys, `names` being old level names and their new ones."""
    for part in ("path", "title", "source", "effective", "replaces", "months_close_on"):
        yield from _plain(part, _shown(getattr(old, part)), _shown(getattr(new, part)))
    yield from _mapped("patient_types", old.patient_types, new.patient_types)
    yield from _mapped("credentials", _credentials(old), _credentials(new))
    yield from _hire_at_most(old, new, names)
    yield from _plain("requests", _requests(old), _requests(new))
    yield from _plain("grandfather", _grandfather(old), _grandfather(new))
    yield from _entry(old, new, names)


def _shown(value: object) -> Json:
    return value if value is None or isinstance(value, int) else str(value)


def _plain(part: str, old: Json, new: Json) -> Iterator[Change]:
    if old != new:
        yield Change(None, part, None, _kind(old, new), old, new)


def _kind(old: Json, new: Json) -> Kind:
    if old is None:
        return "new"
    return "gone" if new is None else "other"


def _mapped(part: str, old: Mapping[str, Json], new: Mapping[str, Json]) -> Iterator[Change]:
    for key in dict.fromkeys((*old, *new)):
        before, after = old.get(key), new.get(key)
        if before != after:
            yield Change(None, part, key, _kind(before, after), before, after)


def _credentials(path: CareerPath) -> dict[str, list[str]]:
    return {name: sorted(rule.counts_as) for name, rule in path.credentials.items()}


def _requests(path: CareerPath) -> Json:
    return sorted(path.requests.months) if path.requests else None


def _grandfather(path: CareerPath) -> Json:
    return {"until": path.grandfather.until.isoformat()} if path.grandfather else None


def _hire_at_most(old: CareerPath, new: CareerPath, names: dict[str, str]) -> Iterator[Change]:
    before = names.get(old.hire_at_most or "", old.hire_at_most)
    after = new.hire_at_most
    if before == after:
        return
    change: Kind = "other"
    if before is None or after is None:
        change = "stricter" if before is None else "looser"
    elif before in new.by_name:
        order = [level.level for level in new]
        change = "looser" if order.index(after) > order.index(before) else "stricter"
    yield Change(None, "hire_at_most", None, change, before, after)


def _entry(old: CareerPath, new: CareerPath, names: dict[str, str]) -> Iterator[Change]:
    right = list(new.entry)
    for before in (_renamed(rule, names) for rule in old.entry):
        twin = next((after for after in right if _belong(before, after)), None)
        if twin is None:
            yield Change(before.level, "entry", before.id, "gone", _written(before), None)
            continue
        right.remove(twin)
        if _written(before) != _written(twin):
            yield Change(
                twin.level, "entry", twin.id, _turn(before, twin), _written(before), _written(twin)
            )
    for after in right:
        yield Change(after.level, "entry", after.id, "new", None, _written(after))


def _renamed(rule: EntryRule, names: dict[str, str]) -> EntryRule:
    return rule.model_copy(
        update={
            "level": names.get(rule.level, rule.level),
            "when": renamed(rule.when, names),
        }
    )


def _belong(one: EntryRule, other: EntryRule) -> bool:
    if one.id is not None and one.id == other.id:
        return True
    return one.level == other.level or canonical(one.when) == canonical(other.when)


def _turn(old: EntryRule, new: EntryRule) -> Kind:
    direction = compare(old.when, new.when)
    if old.level == new.level and direction is Direction.STRICTER:
        return "stricter"
    return "looser" if old.level == new.level and direction is Direction.LOOSER else "other"


def _written(rule: EntryRule) -> Json:
    keys = {"id": rule.id, "source": rule.source, "assumed": rule.assumed, "says": rule.says}
    given = {key: value for key, value in keys.items() if value is not None}
    return {"when": written(rule.when), "level": rule.level, **given}

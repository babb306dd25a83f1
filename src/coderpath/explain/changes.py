"""Changes between two paths in words."""

from coderpath.changes import Change
from coderpath.explain.asks import asks_of
from coderpath.explain.words import capital, plain
from coderpath.path import PARTS, CareerPath, Level, Requirement

ENDINGS = {
    "stricter": "Stricter",
    "looser": "Looser",
    "new": "New",
    "gone": "Gone",
    "other": "Changed",
}
PART_NAMES = {
    "minimum": "minimum",
    "preferred": "preferred",
    "advance": "to move up",
    "keep": "to keep the level",
}


def say(change: Change, old: CareerPath, new: CareerPath) -> str:
    """Say a change in one sentence: where, what, and which way it goes."""
    ending = ENDINGS[change.change]
    if change.part in PARTS and change.level is not None:
        return f"{ending}. {_where(change, old, new)}: {_requirement(change, old, new)}."
    return f"{ending}. {_where(change, old, new)}: {_plain(change)}."


def lines(changes: list[Change], old: CareerPath, new: CareerPath) -> list[str]:
    """Say what changed in substance; changes of wording and source are counted."""
    said = [say(change, old, new) for change in changes if not change.only_words]
    words = sum(change.only_words for change in changes)
    if words:
        noun = "entry differs" if words == 1 else "entries differ"
        said.append(f"{words} more {noun} only in wording or source; --json lists them.")
    return said or ["The two paths ask the same."]


def _where(change: Change, old: CareerPath, new: CareerPath) -> str:
    if change.level is None or (change.part == "level" and change.change in ("new", "gone")):
        return "The whole path"
    level = new.by_name.get(change.level) or old.by_name.get(change.level)
    title = level.title if level else change.level
    part = PART_NAMES.get(change.part)
    return f"{title}, {part}" if part else title


def _requirement(change: Change, old: CareerPath, new: CareerPath) -> str:
    before, after = (
        _asked(change, old, old=True, other=new),
        _asked(change, new, old=False, other=new),
    )
    if before and after and before != after:
        return f"{after}; before: {before[0].lower() + before[1:]}"
    return after or before or str(change.id)


def _asked(change: Change, path: CareerPath, *, old: bool, other: CareerPath) -> str:
    level = _level(change, path, other) if old else path.by_name.get(change.level or "")
    found = _find(path, level, change) if level else None
    return asks_of(found, path) if found else ""


def _level(change: Change, path: CareerPath, new: CareerPath) -> Level | None:
    if change.level in path.by_name:
        return path.by_name[change.level]
    level = new.by_name.get(change.level or "")
    former = [name for name in level.formerly if name in path.by_name] if level else []
    return path.level(former[0]) if former else None


def _find(path: CareerPath, level: Level, change: Change) -> Requirement | None:
    known = change.from_ if isinstance(change.from_, dict) else {}
    ids = {change.id, known.get("id")}
    entries = (*path.whole_minimum(level), *level.preferred, *level.advance, *level.keep)
    return next((item for item in entries if item.id in ids), None)


def _plain(change: Change) -> str:
    name = plain(change.part)
    what = f"{name} {change.id}" if change.id else name
    if change.part == "level" and change.change in ("new", "gone"):
        return f"the level {change.to or change.from_}"
    if change.part == "duties" and change.change in ("new", "gone"):
        return capital(str(change.to or change.from_))
    if change.change == "new":
        return f"{what}: {_value(change.to)}"
    if change.change == "gone":
        return f"{what}: {_value(change.from_)}"
    return f"{what} is {_value(change.to)}, before {_value(change.from_)}"


def _value(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    if isinstance(value, dict):
        return "; ".join(f"{plain(str(key))} {_value(one)}" for key, one in value.items())
    return "none" if value is None else str(value)

"""Changed requirements and entry rules in words."""

from coderpath.changes import Change
from coderpath.changes.written import read_back
from coderpath.criteria import Criterion
from coderpath.criteria.asked_where import asked_of
from coderpath.explain.changes.about import Side, about
from coderpath.explain.changes.shorter import shorter
from coderpath.explain.changes.told import Paths, Told, clause, told
from coderpath.explain.names import PathNames, level_title
from coderpath.path import PARTS, CareerPath

PLACES = {
    "minimum": "minimum",
    "preferred": "preferred",
    "advance": "to advance",
    "keep": "to keep the level",
    "entry": "new hires",
}
STANDS = {
    "minimum": "part of the minimum",
    "preferred": "preferred",
    "advance": "asked to advance",
    "keep": "asked to keep the level",
}


def requirement_said(change: Change, paths: Paths) -> Told:
    """Say what changed in a requirement or an entry rule, or that it came or went."""
    before: Side = change.from_ or {}
    now: Side = change.to or {}
    keys = {*before, *now}
    words = about(keys)
    where = f"{paths.title(change)}, {PLACES[change.part]}"
    if words:
        return told(where, f"{_asked(change, paths.new)}: {words(now)}", words(before))
    if keys <= {*PARTS}:
        return _moved(paths.title(change), before, now, paths)
    if keys == {"when"} and change.part != "entry":
        asked = f"{_asked(change, paths.new)}: {_asked_of(now, paths.new)}"
        return told(where, asked, _asked_of(before, paths.old))
    if keys == {"level"}:
        start = level_title(paths.old, before["level"])
        return told(where, _asked(change, paths.new), f"as {start}")
    brief = shorter(_criterion(before), _criterion(now), paths)
    return told(where, *(brief or _clauses(before, now, paths)))


def _asked_of(side: Side, path: CareerPath) -> str:
    """Say of whom something is asked."""
    condition = read_back(side.get("when", {}))
    return asked_of(condition, PathNames(path)) if condition else "asked of everybody"


def _clauses(before: Side, now: Side, paths: Paths) -> tuple[str, str]:
    if not now:
        return _clause(before, paths.old), ""
    return _clause(now, paths.new), _clause(before, paths.old) if before else ""


def _clause(side: Side, path: CareerPath) -> str:
    criterion = _criterion(side)
    if criterion is None:
        return ""
    said = clause(criterion, path)
    if "when" not in side:
        return said
    is_rule = read_back(side) is None
    return f"whoever {said} starts here" if is_rule else f"{said}, {_asked_of(side, path)}"


def _criterion(side: Side) -> Criterion | None:
    """Read what a requirement asks, or whom an entry rule slots in."""
    return read_back(side) or read_back(side.get("when", {}))


def _moved(where: str, before: Side, now: Side, paths: Paths) -> Told:
    (part_before, old), (part_now, new) = *before.items(), *now.items()
    was, said = _clause(old, paths.old), _clause(new, paths.new)
    if was == said:
        return told(where, f"{said}: {STANDS[part_now]}", STANDS[part_before])
    return told(where, f"{STANDS[part_now]}: {said}", f"{STANDS[part_before]}: {was}")


def _asked(change: Change, path: CareerPath) -> str:
    """Say what the changed requirement or rule asks now."""
    if change.part == "entry":
        rules = (rule for rule in path.entry if rule.level == change.level)
        rule = next(rule for rule in rules if rule.id == change.id)
        return f"whoever {clause(rule.when, path)} starts here"
    level = path.level(change.level or "")
    entries = (*path.whole_minimum(level), *level.preferred, *level.advance, *level.keep)
    found = next(
        (one for one in getattr(level, change.part) if one.id == change.id),
        next(one for one in entries if one.id == change.id),
    )
    return clause(found.criterion, path)

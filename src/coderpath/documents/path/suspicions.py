"""What may stand in a document but is probably not meant: warnings."""

from ruamel.yaml.comments import CommentedMap

from coderpath.criteria import Criterion
from coderpath.findings import Grade
from coderpath.path import PARTS, Level
from coderpath.tree.values import Loc, Tree, mappings_in


def suspect(
    tree: Tree,
    levels: list[tuple[Loc, Level]],
    criteria: list[tuple[Loc, Criterion]],
    root: CommentedMap,
) -> None:
    """Note every warning."""
    _suspect_parameters(tree, criteria)
    _suspect_unreached(tree, levels, root)
    _suspect_circles(tree, levels, reached([level for _, level in levels], root))
    _suspect_time(tree, levels, criteria)
    _suspect_not(tree, criteria)


def _suspect_not(tree: Tree, criteria: list[tuple[Loc, Criterion]]) -> None:
    for loc, criterion in criteria:
        if criterion.takes_time and loc.count("not") % 2:
            _warn(
                tree,
                loc,
                f'There is a "not" around {criterion.kind}, which takes time',
                "Somebody too new has not met it yet, and looks the same as somebody who failed",
                "Ask for how little time it is, such as below_months, or for a day of hire",
            )


def _warn(tree: Tree, loc: Loc, found: str, allowed: str, mend: str) -> None:
    tree.add(loc, found, allowed, mend, grade=Grade.WARNING)


def _suspect_parameters(tree: Tree, criteria: list[tuple[Loc, Criterion]]) -> None:
    for loc, criterion in criteria:
        for parameter, *words in criterion.doubts():
            _warn(tree, (*loc, parameter), *words)


def reached(levels: list[Level], root: CommentedMap) -> set[str]:
    """Give the levels that a ladder of `after` leads to from its entry levels."""
    start = {level.level for level in levels if not level.after and not level.opening}
    start |= {str(rule.get("level")) for rule in mappings_in(root.get("entry"))}
    grown = True
    while grown:
        more = {level.level for level in levels if start & set(level.after)} - start
        start |= more
        grown = bool(more)
    return start


def _suspect_unreached(tree: Tree, levels: list[tuple[Loc, Level]], root: CommentedMap) -> None:
    known = reached([level for _, level in levels], root)
    named = {level.level for _, level in levels}
    for loc, level in levels:
        if level.level not in known and named.issuperset(level.after):
            _warn(
                tree,
                (*loc, "level"),
                f'Nothing leads to level "{level.level}"',
                "A level is entered from outside (after: []) or after a level that can be reached",
                "Change after",
            )


def _suspect_circles(tree: Tree, levels: list[tuple[Loc, Level]], known: set[str]) -> None:
    """Note levels that lead to themselves in the end, posts aside, of those that are reached."""
    rungs = [level for _, level in levels if not level.opening]
    for loc, level in levels:
        circles = not level.opening and level.level in _below(level, rungs)
        if circles and level.level in known:
            _warn(
                tree,
                (*loc, "after"),
                f'Level "{level.level}" ends up coming after itself',
                "A ladder leads up; posts may lead back",
                "Remove one link of the circle, unless it is meant",
            )


def _suspect_time(
    tree: Tree, levels: list[tuple[Loc, Level]], criteria: list[tuple[Loc, Criterion]]
) -> None:
    by_loc = dict(levels)
    known = {name for _, level in levels for name in (level.level, *level.formerly)}
    for loc, criterion in criteria:
        level = by_loc.get(loc[:2])
        part = next((step for step in loc if step in PARTS), None)
        if level is None or part == "preferred" or "when" in loc:
            continue
        wanted = set(criterion.levels_held())
        possible = {level.level} if part == "keep" else set(level.after)
        if part != "keep" and not criterion.holds_now:
            possible |= _below(level, [other for _, other in levels])
        if wanted and wanted <= known and not wanted & possible:
            named = " or ".join(sorted(wanted))
            _warn(
                tree,
                loc,
                f'This asks for time in "{named}", and a coder cannot be in that here',
                f"Here a coder is in one of: {', '.join(sorted(possible & known)) or 'no level'}",
                _mend(criterion),
            )


def _mend(criterion: Criterion) -> str:
    bound = criterion.period("below") is not None
    return "Name a level of after" + ("" if bound else ', or write "continuous: false"')


def _below(level: Level, levels: list[Level]) -> set[str]:
    found, waiting = set[str](), list(level.after)
    by_name = {other.level: other for other in levels}
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(by_name[name].after if name in by_name else ())
    return found

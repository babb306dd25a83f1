"""How a document hangs together: names that must exist, circles, and what can never be."""

from collections.abc import Iterator
from dataclasses import dataclass

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from coderpath.criteria import Criterion, Rules
from coderpath.documents.path.suspicions import suspect
from coderpath.path import Level, Requirement, stands_for
from coderpath.same_name import form, is_one_of
from coderpath.tree.values import Loc, Node, Tree, mappings_in
from coderpath.tree.words import unknown_word


@dataclass(frozen=True)
class Found:
    """What was read: the root, the levels that could be built, all criteria with their places."""

    root: CommentedMap
    levels: list[tuple[Loc, Level]]
    criteria: list[tuple[Loc, Criterion]]

    @property
    def names(self) -> list[str]:
        """Every level's name, also of levels that could not be built."""
        nodes = mappings_in(self.root.get("levels"))
        return [str(node["level"]) for node in nodes if "level" in node]

    @property
    def by_name(self) -> dict[str, Level]:
        """The levels that could be built."""
        return {level.level: level for _, level in self.levels}


def check(tree: Tree, found: Found) -> None:
    """Note every error and warning that concerns more than one place."""
    _check_level_names(tree, found)
    _check_levels_named_by_criteria(tree, found)
    _check_types(tree, found)
    _check_twice(tree, found)
    _check_former_names(tree, found)
    _check_impossible(tree, found)
    circles = _check_circles(tree, found)
    _check_dates(tree, found)
    if not circles:
        _check_inheritance(tree, found)
        _check_qualifies_circle(tree, found)
        suspect(tree, found.levels, found.criteria, found.root)


def _unknown(tree: Tree, loc: Loc, what: str, word: str, known: list[str]) -> None:
    tree.add(loc, *unknown_word(what, word, known)[:3])


def _check_level_names(tree: Tree, found: Found) -> None:
    for loc, level in found.levels:
        for key in ("after", "builds_on", "duties_of"):
            value = getattr(level, key)
            names = [value] if isinstance(value, str) else list(value or ())
            for at, name in enumerate(names):
                if name not in found.names:
                    where = (
                        (*loc, key)
                        if isinstance(found_at(found.root, (*loc, key)), str)
                        else (*loc, key, at)
                    )
                    _unknown(tree, where, "level", name, found.names)
    top = found.root.get("hire_at_most")
    if isinstance(top, str) and top not in found.names:
        _unknown(tree, ("hire_at_most",), "level", top, found.names)
    for at, rule in _listed(found.root.get("entry")):
        name = rule.get("level")
        if isinstance(name, str) and name not in found.names:
            _unknown(tree, ("entry", at, "level"), "level", name, found.names)


def found_at(root: Node, loc: Loc) -> Node:
    """Give the value at a place."""
    node = root
    for step in loc:
        node = node[step]
    return node


def _listed(node: Node) -> Iterator[tuple[int, CommentedMap]]:
    if isinstance(node, CommentedSeq):
        yield from ((at, item) for at, item in enumerate(node) if isinstance(item, CommentedMap))


def _check_levels_named_by_criteria(tree: Tree, found: Found) -> None:
    formerly = [name for _, level in found.levels for name in level.formerly]
    for loc, criterion in found.criteria:
        key, names, known = criterion.levels_in, criterion.levels_held(), [*found.names, *formerly]
        if criterion.minimum_of is not None:
            key, names, known = "level", (criterion.minimum_of,), found.names
        if key is None:
            continue
        for name in names:
            if name not in known:
                _unknown(tree, (*loc, key), "level", name, known)


def _check_types(tree: Tree, found: Found) -> None:
    declared = found.root.get("patient_types")
    if not isinstance(declared, CommentedMap):
        return
    known = [str(name) for name in declared]
    for loc, criterion in found.criteria:
        for at, name in enumerate(criterion.types_named()):
            if name not in known:
                listed = isinstance(found_at(found.root, (*loc, "types")), CommentedSeq)
                where = (*loc, "types", at) if listed else (*loc, "types")
                _unknown(tree, where, "patient type", name, known)


def _check_twice(tree: Tree, found: Found) -> None:
    seen: set[str] = set()
    for loc, level in found.levels:
        if level.level in seen:
            tree.add(
                (*loc, "level"),
                f'Level "{level.level}" appears a second time',
                "Allowed: each level once",
                "Rename it",
            )
        seen.add(level.level)


def _check_impossible(tree: Tree, found: Found) -> None:
    """Note what no coder can meet, told by the rules of the whole path."""
    rules = Rules(stands_for=stands_for(_counts_as(found.root)))
    for loc, criterion in found.criteria:
        for parameter, *words in criterion.impossible(rules):
            tree.add((*loc, parameter), *words)


def _counts_as(root: CommentedMap) -> dict[str, tuple[str, ...]]:
    """Read which credentials stand for which, as far as that can be read."""
    known = root.get("credentials")
    if not isinstance(known, CommentedMap):
        return {}
    given = {
        str(name): rule.get("counts_as") for name, rule in known.items() if isinstance(rule, dict)
    }
    return {
        name: (named,) if isinstance(named, str) else tuple(map(str, named or ()))
        for name, named in given.items()
        if named is None or isinstance(named, str | list)
    }


def _check_former_names(tree: Tree, found: Found) -> None:
    """Note former names that two levels claim, or that are a level of this very path."""
    claimed: dict[str, str] = {}
    for loc, level in found.levels:
        for at, name in enumerate(level.formerly):
            listed = isinstance(found_at(found.root, (*loc, "formerly")), CommentedSeq)
            where = (*loc, "formerly", at) if listed else (*loc, "formerly")
            if is_one_of(name, found.names) and form(name) != form(level.level):
                tree.add(
                    where,
                    f'"{name}" is a level of this path',
                    "formerly names levels of earlier paths: such a position would count twice",
                    "Take it out, or rename the level",
                )
            first = claimed.setdefault(form(name), level.level)
            if first != level.level:
                tree.add(
                    where,
                    f'"{name}" is already formerly "{first}"',
                    "A level of an earlier path counts as one level here",
                    "Keep it at one of the two levels",
                )


def _check_circles(tree: Tree, found: Found) -> bool:
    """Note circles of builds_on and duties_of; tell whether there is one."""
    circles = False
    for loc, level in found.levels:
        for key in ("builds_on", "duties_of"):
            if getattr(level, key) and _leads_to_itself(level.level, found.by_name):
                circles = True
                tree.add(
                    (*loc, key),
                    f'Level "{level.level}" ends up building on itself',
                    "builds_on and duties_of must not go in a circle",
                    "Remove one link of the circle",
                )
    return circles


def _leads_to_itself(start: str, levels: dict[str, Level]) -> bool:
    waiting, seen = [start], set[str]()
    while waiting:
        level = levels.get(waiting.pop())
        for name in (level.builds_on, level.duties_of) if level else ():
            if name == start:
                return True
            if name and name not in seen:
                seen.add(name)
                waiting.append(name)
    return False


def _check_dates(tree: Tree, found: Found) -> None:
    rule = found.root.get("grandfather")
    if not isinstance(rule, CommentedMap):
        return
    if "replaces" not in found.root:
        tree.add(
            ("grandfather",),
            "grandfather is here without replaces",
            "grandfather speaks of the levels of the path that is replaced",
            'Add "replaces: NAME"',
            at_key=True,
        )
    until, effective = str(rule.get("until", "")), str(found.root.get("effective", ""))
    if until and effective and until <= effective:
        tree.add(
            ("grandfather", "until"),
            f'"until" is {until}',
            f"Allowed: a day after {effective}, on which the path takes effect",
            "Write a later day",
        )


def whole_minimum(level: Level, levels: dict[str, Level]) -> tuple[Requirement, ...]:
    """Give a level's whole minimum as far as the levels it builds on could be read."""
    below = levels.get(level.builds_on or "")
    if below is None:
        return level.minimum
    kept = (item for item in whole_minimum(below, levels) if item.id not in level.waives)
    return (*kept, *level.minimum)


def _check_inheritance(tree: Tree, found: Found) -> None:
    levels = found.by_name
    for loc, level in found.levels:
        below = levels.get(level.builds_on or "")
        inherited = [item.id for item in whole_minimum(below, levels)] if below else []
        for at, name in enumerate(level.waives):
            if name not in inherited:
                words = unknown_word("inherited requirement", name, inherited)
                where = (*loc, "waives", at)
                tree.add(where, f'"{name}" is waived but not inherited', *words[1:3])
        _check_ids(tree, loc, level, [name for name in inherited if name not in level.waives])


def _check_ids(tree: Tree, loc: Loc, level: Level, inherited: list[str]) -> None:
    for group in (("minimum", "advance"), ("preferred",), ("keep",)):
        seen = set(inherited if "minimum" in group else ())
        for part in group:
            for at, item in enumerate(getattr(level, part)):
                if item.id in seen and item.id_is_given:
                    tree.add(
                        (*loc, part, at, "id"),
                        f'The id "{item.id}" appears twice in this level',
                        "Allowed: each id once, inherited ones included",
                        "Rename it, or waive the inherited one",
                    )
                seen.add(item.id)


def _check_qualifies_circle(tree: Tree, found: Found) -> None:
    """Note each level whose whole minimum, inherited entries included, asks for itself."""
    asks = {name: set(_asked(level, found.by_name)) for name, level in found.by_name.items()}
    for loc, level in found.levels:
        if level.level in _reach(level.level, asks):
            tree.add(
                _where_it_asks(loc, level, found, asks),
                f'The minimum of "{level.level}" ends up asking for itself',
                "qualifies_for must not go in a circle",
                "Remove one link of the circle",
            )


def _where_it_asks(loc: Loc, level: Level, found: Found, asks: dict[str, set[str]]) -> Loc:
    """Give the level's own criterion that leads back to it, else what it builds on."""
    for where, criterion in found.criteria:
        asked = criterion.minimum_of
        if where[:3] != (*loc, "minimum") or asked is None:
            continue
        if level.level in {asked, *_reach(asked, asks)}:
            return where
    return (*loc, "builds_on")


def _asked(level: Level, levels: dict[str, Level]) -> Iterator[str]:
    waiting: list[Criterion] = [
        asked for item in whole_minimum(level, levels) for asked in item.criteria
    ]
    while waiting:
        criterion = waiting.pop()
        if criterion.minimum_of is not None:
            yield criterion.minimum_of
        waiting.extend(criterion.parts())


def _reach(start: str, asks: dict[str, set[str]]) -> set[str]:
    reached, waiting = set[str](), [start]
    while waiting:
        for name in asks.get(waiting.pop(), ()):
            if name not in reached:
                reached.add(name)
                waiting.append(name)
    return reached

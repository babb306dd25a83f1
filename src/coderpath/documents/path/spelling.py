"""Names that are one name: each stands once in a list, and is read as the path declares it.

Levels and patient types are declared, and referred to elsewhere. Whoever refers to one may write it
in another way that is the same name; from here on it is the declared one. Nothing declares a course
or a skill: there it is the one that stands first, so that two ways of writing ask one thing.
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from coderpath.same_name import form
from coderpath.tree.values import Loc, Node, Tree, mappings_in

OF_LEVELS = frozenset(
    {"after", "builds_on", "duties_of", "hire_at_most", "level", "qualifies_for", "within_level"}
)
OF_TYPES = frozenset({"types"})
OTHER_LISTS = frozenset(
    {
        *("any_of", "attested_by", "categories", "counts_as", "credential"),
        *("figures", "formerly", "in", "submits"),
    }
)
OTHERS = frozenset({"attested_by", "categories", "in", "of", "subject"})
"""What names something that no list of the document declares: each kind has its own."""
MAPPINGS = ("patient_types", "credentials")
DEGREES = "education"
"""The kind whose "level" is a degree."""
ONCE = "Names are compared without case, spaces, _ and -, and & is and; each stands once"


def spell_as_declared(tree: Tree, root: CommentedMap) -> None:
    """Note names that stand twice in a list, then write every reference as it is declared."""
    for loc, names in _lists(root, ()):
        _note_twice(tree, loc, names)
    for key in MAPPINGS:
        known = root.get(key)
        if isinstance(known, CommentedMap):
            _note_twice(tree, (key,), {str(name): name for name in known})
    _respell(root, _levels(root), OF_LEVELS)
    declared = root.get("patient_types")
    if isinstance(declared, CommentedMap):
        _respell(root, {form(str(name)): str(name) for name in declared}, OF_TYPES)
    _spell_as_first(root, "", {})


def _lists(node: Node, loc: Loc) -> Iterator[tuple[Loc, Mapping[str | int, Node]]]:
    """Go through the lists of names, each name under its step."""
    for key, value in _inside(node):
        named = key in OF_LEVELS | OF_TYPES | OTHER_LISTS
        if named and isinstance(value, CommentedSeq):
            yield (*loc, key), dict(enumerate(value))
        yield from _lists(value, (*loc, key))


def _inside(node: Node) -> Iterator[tuple[str | int, Node]]:
    if isinstance(node, CommentedMap):
        yield from node.items()
    elif isinstance(node, CommentedSeq):
        yield from enumerate(node)


def _note_twice(tree: Tree, loc: Loc, names: Mapping[str | int, Node]) -> None:
    first: dict[str, str] = {}
    for step, name in names.items():
        if not isinstance(name, str):
            continue
        known = first.setdefault(form(name), name)
        if known is not name:
            again = "appears a second time" if known == name else f'is already here as "{known}"'
            where, at_key = (*loc, step), isinstance(step, str)
            tree.add(where, f'"{name}" {again}', ONCE, "Keep one of them", at_key=at_key)


def _levels(root: CommentedMap) -> dict[str, str]:
    """Give the levels as they are declared, by their form; a former name that no level has too."""
    levels = mappings_in(root.get("levels"))
    own = [one["level"] for one in levels if isinstance(one.get("level"), str)]
    former = [name for one in levels for name in _strings(one.get("formerly"))]
    return {form(name): name for name in reversed([*own, *former])}


def _strings(value: Node) -> list[str]:
    listed = value if isinstance(value, CommentedSeq) else [value]
    return [name for name in listed if isinstance(name, str)]


def _respell(node: Node, declared: Mapping[str, str], keys: frozenset[str]) -> None:
    for key, value in _inside(node):
        if key == DEGREES:
            continue
        if key in keys:
            _respell_value(node, key, value, declared)
        _respell(value, declared, keys)


def _respell_value(node: Node, key: str | int, value: Node, declared: Mapping[str, str]) -> None:
    for inside, at, name in _strings_at(node, key, value):
        inside[at] = declared.get(form(name), name)


def _strings_at(node: Node, key: str | int, value: Node) -> Iterator[tuple[Node, str | int, str]]:
    """Give the text of a key, or each of its list, with where it stands."""
    if isinstance(value, str):
        yield node, key, value
    elif isinstance(value, CommentedSeq):
        yield from ((value, at, name) for at, name in enumerate(value) if isinstance(name, str))


First: TypeAlias = dict[tuple[str, str], dict[str, str]]
"""Of each kind and key the names as they stand first, by their form."""


def _spell_as_first(node: Node, kind: str, first: First) -> None:
    for key, value in _inside(node):
        if of := _names_of(kind, key):
            known = first.setdefault(of, {})
            for inside, at, name in _strings_at(node, key, value):
                inside[at] = known.setdefault(form(name), name)
        _spell_as_first(value, key if isinstance(key, str) else kind, first)


def _names_of(kind: str, key: str | int) -> tuple[str, str] | None:
    """Tell which names a key holds, if any: credentials stand below several keys."""
    if key in {"credential", "counts_as"} or (kind, key) == ("credential", "any_of"):
        return "credential", "any_of"
    return (kind, str(key)) if key in OTHERS else None

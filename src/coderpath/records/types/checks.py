"""How the lines of a table of record types hang together."""

from collections.abc import Iterator

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from coderpath.findings import Grade
from coderpath.records.types.model import TypeLine
from coderpath.tree.values import Loc, Tree
from coderpath.tree.words import unknown_word


def check_table(tree: Tree, root: CommentedMap, lines: list[tuple[Loc, TypeLine]]) -> None:
    """Note what is wrong between lines as they are written, and what is probably not meant."""
    types = root.get("types")
    known = list(map(str, types)) if isinstance(types, CommentedMap) else []
    written = list(_written(root.get("lines")))
    _check_ids(tree, written)
    _check_cited(tree, written)
    if known:
        _check_types(tree, written, known)
    _suspect_hidden(tree, lines)


def _written(listed: object) -> Iterator[tuple[Loc, CommentedMap]]:
    for at, node in enumerate(listed if isinstance(listed, CommentedSeq) else ()):
        if isinstance(node, CommentedMap):
            yield ("lines", at), node


def _check_ids(tree: Tree, written: list[tuple[Loc, CommentedMap]]) -> None:
    seen = set[str]()
    for loc, node in written:
        name = str(node.get("id"))
        if "id" in node and name in seen:
            mend = "Give it another id: a record says by it which line decided"
            tree.add((*loc, "id"), f'The id "{name}" appears twice', "Allowed: once", mend)
        seen.add(name)


def _check_cited(tree: Tree, written: list[tuple[Loc, CommentedMap]]) -> None:
    for loc, node in written:
        if "source" not in node and "assumed" not in node:
            found = "The line has neither source nor assumed"
            allowed = "Every line says where it comes from (source) or why it was added (assumed)"
            tree.add(loc, found, allowed, 'Add "source: ..." or "assumed: ..."')


def _check_types(tree: Tree, written: list[tuple[Loc, CommentedMap]], known: list[str]) -> None:
    given = [(loc, str(node["type"])) for loc, node in written if "type" in node]
    for loc, name in given:
        if name not in known:
            tree.add((*loc, "type"), *unknown_word("patient type", name, known)[:3])
    for name in known if given else ():
        if name not in {one for _, one in given}:
            found = f'No line gives the patient type "{name}"'
            allowed = "Usually each patient type has a line"
            mend = "Add a line, unless it is only a name for others"
            tree.add(("types", name), found, allowed, mend, at_key=True, grade=Grade.WARNING)


def _suspect_hidden(tree: Tree, lines: list[tuple[Loc, TypeLine]]) -> None:
    """Note lines that never decide, since an earlier one asks less on all of their days."""
    for at, (loc, line) in enumerate(lines):
        hides = next((one for _, one in lines[:at] if _covers(one, line)), None)
        if hides is not None:
            found = f'This never decides: line "{hides.id}" above decides first'
            allowed = "Usually a line that asks more stands above one that asks less"
            tree.add(loc, found, allowed, "Move it up, or remove it", grade=Grade.WARNING)


def _covers(earlier: TypeLine, line: TypeLine) -> bool:
    since, until = earlier.dates
    first, last = line.dates
    if first < since or until < last:
        return False
    asked = earlier.when.model_dump(exclude_unset=True)
    asks = line.when.model_dump(exclude_unset=True)
    return all(_takes(one, asks.get(name)) for name, one in asked.items())


def _takes(outer: object, inner: object) -> bool:
    """Tell whether a list takes whatever another one takes, as both are written."""
    if isinstance(inner, tuple) and isinstance(outer, tuple):
        return set(inner) <= set(outer)
    return inner == outer

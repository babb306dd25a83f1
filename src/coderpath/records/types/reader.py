"""Reading a table of record types: everything that is wrong at once, or the table."""

from typing import NamedTuple

from pydantic import BaseModel
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from coderpath.findings import Finding, errors
from coderpath.records.types.checks import check_table
from coderpath.records.types.condition import RecordCondition
from coderpath.records.types.form import TABLE_OF_TYPES
from coderpath.records.types.model import RecordTypes, TypeLine
from coderpath.tree.shape import shaped
from coderpath.tree.values import Loc, Node, Tree, plain
from coderpath.tree.words import stands

STAND_IN = RecordCondition(said=("-",))
STAND_IN_LINE = TypeLine(id="-", type="-", when=STAND_IN)


class TypesReading(NamedTuple):
    """A table, or None when there are errors; and all findings in the order of the document."""

    types: RecordTypes | None
    findings: tuple[Finding, ...]


def read_types_text(text: str, file: str) -> TypesReading:
    """Read a table of record types from its text; `file` names it in findings."""
    tree = Tree(text, file, TABLE_OF_TYPES)
    types = _table(tree, tree.root) if tree.root is not None else None
    findings = tuple(sorted(set(tree.findings)))
    return TypesReading(None if errors(findings) else types, findings)


def _table(tree: Tree, root: CommentedMap) -> RecordTypes | None:
    values = {str(key): plain(node) for key, node in root.items()}
    listed = root.get("lines")
    lines: list[tuple[Loc, TypeLine]] = []
    if isinstance(listed, CommentedSeq) and listed:
        lines = _lines(tree, listed)
        values["lines"] = tuple(line for _, line in lines) or (STAND_IN_LINE,)
    types = shaped(tree, RecordTypes, values, (), "the table", keys_of(RecordTypes))
    check_table(tree, root, lines)
    return types


def _lines(tree: Tree, listed: CommentedSeq) -> list[tuple[Loc, TypeLine]]:
    read = ((("lines", at), _line(tree, node, ("lines", at))) for at, node in enumerate(listed))
    return [(loc, line) for loc, line in read if line is not None]


def _line(tree: Tree, node: Node, loc: Loc) -> TypeLine | None:
    if not isinstance(node, CommentedMap):
        tree.add(loc, stands(node), "Allowed: a line with id, type and when", "Write id: NAME")
        return None
    values = {str(key): plain(value) for key, value in node.items()}
    when = None
    if "when" in node:
        keys = keys_of(RecordCondition)
        place = (*loc, "when")
        when = shaped(tree, RecordCondition, values["when"], place, "a condition", keys)
        values["when"] = when or STAND_IN
    line = shaped(tree, TypeLine, values, loc, "a line", keys_of(TypeLine))
    return line if when is not None else None


def keys_of(model: type[BaseModel]) -> list[str]:
    """Give the keys that a document may use for a model."""
    return [field.alias or name for name, field in model.model_fields.items()]

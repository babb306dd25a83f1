"""Reading a path document: everything that is wrong at once, or a career path."""

from typing import Any, NamedTuple

from pydantic import BaseModel
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from coderpath.criteria import CONDITIONS
from coderpath.documents.path.checks import Found, check
from coderpath.documents.path.form import PATH
from coderpath.documents.path.requirements import (
    CITE,
    CITED,
    NOT_CITED,
    STAND_IN,
    Requirements,
    keys_of,
)
from coderpath.documents.path.spelling import spell_as_declared
from coderpath.findings import Finding, errors
from coderpath.path import (
    PARTS,
    CareerPath,
    EntryRule,
    Figures,
    Level,
    Requirement,
    Submits,
)
from coderpath.tree.values import Loc, Node, Tree, plain
from coderpath.tree.words import stands


class PathReading(NamedTuple):
    """A path, or None when there are errors; and all findings in the order of the document."""

    path: CareerPath | None
    findings: tuple[Finding, ...]


def read_path_text(text: str, file: str) -> PathReading:
    """Read a path document from its text; `file` names it in findings."""
    reader = _Reader(Tree(text, file, PATH))
    path = reader.path()
    findings = tuple(sorted(set(reader.tree.findings), key=_in_order))
    return PathReading(None if errors(findings) else path, findings)


def _in_order(finding: Finding) -> tuple[int, int, str, str]:
    return finding.line, int(finding.column), finding.grade, finding.found


class _Listed(BaseModel):
    """What holders submit, where the document gives the figures alone."""

    submits: Figures


class _Reader:
    """Reads the levels, then the document around them, then checks how they hang together."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.requirements = Requirements(tree)
        self.levels: list[tuple[Loc, Level]] = []

    def path(self) -> CareerPath | None:
        root = self.tree.root
        if root is None:
            return None
        spell_as_declared(self.tree, root)
        self.requirements.reserve_ids(root)
        self._read_levels(root.get("levels"))
        entry = self._read_entries(root.get("entry"))
        values = {str(key): plain(node) for key, node in root.items()}
        if isinstance(root.get("levels"), CommentedSeq) and root["levels"]:
            values["levels"] = tuple(level for _, level in self.levels) or (STAND_IN_LEVEL,)
        values["entry"] = entry
        path = self.requirements.model(CareerPath, values, (), "the document", keys_of(CareerPath))
        check(self.tree, Found(root, self.levels, self.requirements.criteria))
        return path

    def _read_levels(self, node: Node) -> None:
        if not isinstance(node, CommentedSeq):
            return
        for index, item in enumerate(node):
            loc: Loc = ("levels", index)
            if isinstance(item, CommentedMap):
                self._read_level(item, loc)
            else:
                self.tree.add(loc, stands(item), "Allowed: a level", "Write level: NAME")

    def _read_level(self, node: CommentedMap, loc: Loc) -> None:
        values: dict[str, Any] = {str(key): plain(value) for key, value in node.items()}
        for part in PARTS:
            if part in node:
                values[part] = self._part(node[part], (*loc, part))
        if "submits" in node:
            values["submits"] = self._submits(node["submits"], loc)
        level = self.requirements.model(Level, values, loc, "a level")
        if level is not None:
            self.levels.append((loc, level))

    def _submits(self, node: Node, loc: Loc) -> Submits | None:
        """Read what holders submit: a list of figures, or one with where it comes from."""
        if isinstance(node, CommentedMap):
            return self.requirements.model(Submits, plain(node), (*loc, "submits"), '"submits"')
        listed = self.requirements.model(_Listed, {"submits": plain(node)}, loc, "a level")
        return None if listed is None else Submits(figures=listed.submits)

    def _part(self, node: Node, loc: Loc) -> tuple[Requirement, ...]:
        if node is None:
            return ()
        if not isinstance(node, CommentedSeq):
            self.tree.add(
                loc, stands(node), "Allowed: a list of entries", "Start each entry with -"
            )
            return ()
        read = (self.requirements.entry(item, (*loc, at)) for at, item in enumerate(node))
        return tuple(entry for entry in read if entry is not None)

    def _read_entries(self, node: Node) -> tuple[EntryRule, ...]:
        if node is None:
            return ()
        if not isinstance(node, CommentedSeq):
            self.tree.add(
                ("entry",), stands(node), "Allowed: a list of rules", "Start each rule with -"
            )
            return ()
        read = (self._entry_rule(item, ("entry", at)) for at, item in enumerate(node))
        return tuple(rule for rule in read if rule is not None)

    def _entry_rule(self, node: Node, loc: Loc) -> EntryRule | None:
        if not isinstance(node, CommentedMap):
            self.tree.add(
                loc, stands(node), "Allowed: {when, level}", "Write {when: ..., level: ...}"
            )
            return None
        if "source" not in node and "assumed" not in node:
            self.tree.add(
                loc,
                NOT_CITED,
                CITED,
                CITE,
            )
        values = {str(key): plain(value) for key, value in node.items()}
        when = (
            self.requirements.part(node["when"], (*loc, "when"), CONDITIONS)
            if "when" in node
            else None
        )
        if "when" in node:
            values["when"] = when or STAND_IN
        rule = self.requirements.model(EntryRule, values, loc, "an entry rule")
        return rule if when is not None else None


STAND_IN_LEVEL = Level(level="-", title="-")

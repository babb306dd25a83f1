"""YAML with places: every value knows its line and column."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.scalarstring import FoldedScalarString, LiteralScalarString

from coderpath.findings import Finding, Grade

Node: TypeAlias = Any
"""What stands in a document: a mapping, a list or a scalar, each with its place."""

Loc: TypeAlias = tuple[str | int, ...]
"""The way from the top of a document to a value: keys and list positions."""

MOST_CHARACTERS = 1_000_000
MOST_NODES = 100_000
UNQUOTED = re.compile(r"(\bthreshold[ \t]*:[ \t]*)(>=?[ \t]*[\d.]+[ \t]*%?)")
QUOTE_IT = 'put it in quotes: threshold: "> 100%"'
FOLDED = "a threshold that YAML folded, because it is not quoted"
THRESHOLD_FORM = 'a threshold in quotes, "> 100%" or ">= 97.5%"'


class Tree:
    """A document's values, or none when it cannot be read, and what was found on the way."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self.root = self._load(text)

    def add(  # noqa: PLR0913 -- a finding has this many parts
        self,
        loc: Loc,
        found: str,
        allowed: str,
        mend: str,
        *,
        at_key: bool = False,
        grade: Grade = Grade.ERROR,
    ) -> None:
        """Note a finding at a value, or at its key."""
        line, column = self.place(loc, at_key=at_key)
        self.findings.append(Finding(self.file, line, column, grade, found, allowed, mend))

    def place(self, loc: Loc, *, at_key: bool = False) -> tuple[int, int]:
        """Give line and column of a value or its key; of what is missing, its parent's."""
        node: Node = self.root
        found = (0, 0)
        for step, name in enumerate(loc):
            last = step == len(loc) - 1
            if isinstance(node, CommentedMap) and name in node:
                found = node.lc.key(name) if last and at_key else node.lc.value(name)
            elif isinstance(node, CommentedSeq) and isinstance(name, int) and name < len(node):
                found = node.lc.item(name)
            else:
                break
            node = node[name]
        return found[0] + 1, found[1] + 1

    def _load(self, text: str) -> Node:
        if len(text) > MOST_CHARACTERS:
            self._add_at(
                1, 1, "a file of over a million characters", "A path is smaller", "split it"
            )
            return None
        try:
            return self._checked(_parse(text))
        except DuplicateKeyError as error:
            self._syntax(error, "a key that stands here twice", "Each key once", "remove one")
        except MarkedYAMLError as error:
            if UNQUOTED.search(text):
                return self._quoted(text)
            problem = str(error.problem or error.context)
            self._syntax(error, f"text that is not YAML ({problem})", "YAML", "mend the line")
        except (YAMLError, ValueError, RecursionError) as error:
            self._add_at(1, 1, f"text that is not YAML ({error})", "YAML", "mend the file")
        return None

    def _quoted(self, text: str) -> Node:
        """Quote thresholds that were not, note each, and read on to find everything else."""
        for match in UNQUOTED.finditer(text):
            line = text.count("\n", 0, match.start(2)) + 1
            column = match.start(2) - text.rfind("\n", 0, match.start(2))
            self._add_at(line, column, FOLDED, f"Allowed is {THRESHOLD_FORM}", QUOTE_IT)
        return self._load(UNQUOTED.sub(r'\1"\2"', text))

    def _checked(self, root: Node) -> Node:
        for count, _ in enumerate(_walk(root)):
            if count > MOST_NODES:
                self._add_at(
                    1, 1, "over 100,000 values", "A path has fewer", "look for repeated aliases"
                )
                return None
        if not isinstance(root, CommentedMap):
            found = "nothing" if root is None else "no mapping at the top"
            self._add_at(1, 1, found, 'A document starts with "coderpath: 1"', "add the top keys")
            return None
        return root

    def _syntax(self, error: MarkedYAMLError, found: str, allowed: str, mend: str) -> None:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        self._add_at(line, column, found, allowed, mend)

    def _add_at(self, line: int, column: int, found: str, allowed: str, mend: str) -> None:
        self.findings.append(Finding(self.file, line, column, Grade.ERROR, found, allowed, mend))


def _parse(text: str) -> Node:
    yaml = YAML(typ="rt", pure=True)
    yaml.allow_duplicate_keys = False
    return yaml.load(text)


def _walk(node: Node) -> Iterator[Any]:
    waiting = [node]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, CommentedMap):
            waiting.extend(node.values())
        elif isinstance(node, CommentedSeq):
            waiting.extend(node)


def is_folded(node: Node) -> bool:
    """Tell a block scalar, which is what an unquoted `>` becomes."""
    return isinstance(node, FoldedScalarString | LiteralScalarString)


def plain(node: Node) -> Node:
    """Give a value without its places: dicts, lists and Python's own scalars."""
    if isinstance(node, CommentedMap):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, CommentedSeq):
        return [plain(value) for value in node]
    for kind in (bool, int, float, str):
        if isinstance(node, kind):
            return kind(node)
    if isinstance(node, datetime):
        return node.date() if node.time() == datetime.min.time() else node.isoformat()
    return node if node is None or isinstance(node, date) else str(node)

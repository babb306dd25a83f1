"""A document's values with places: every one knows its line and column."""

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
from coderpath.tree.form import Form
from coderpath.tree.guard import barred
from coderpath.tree.notes import TOP, Notes, Place, place_of_error, place_of_mark

Node: TypeAlias = Any
"""What stands in a document: a mapping, a list or a scalar, each with its place."""

Loc: TypeAlias = tuple[str | int, ...]
"""The way from the top of a document to a value: keys and list positions."""

MOST_CHARACTERS = 1_000_000
A_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
IS_YAML = "is a YAML document"
DATE_FORM = "A date is year-month-day, for instance 2026-03-01"
CHECK_SIGNS = "Check indents, brackets, colons and quotes, also in the line above"
COLONS = "The keys of one entry stand below each other, and text with a colon in quotes"
INDENT = "Indent the line as the one above, or put the text in quotes"


class Tree:
    """A document's values, or none when it cannot be read, and what was found on the way."""

    def __init__(self, text: str, file: str, form: Form) -> None:
        self.form = form
        self._notes = Notes(file)
        self.root = self._load(text)

    @property
    def findings(self) -> list[Finding]:
        """Everything found so far."""
        return self._notes.findings

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
        self._notes.add(self.place(loc, at_key=at_key), found, allowed, mend, grade)

    def place(self, loc: Loc, *, at_key: bool = False) -> Place:
        """Give line and column of a value or its key; of what is missing, its parent's."""
        node: Node = self.root
        found = (0, 0)
        for step, name in enumerate(loc):
            if not _leads_on(node, name):
                break
            found = _place_in(node, name, at_key=at_key and step == len(loc) - 1) or found
            node = node[name]
        return Place(found[0] + 1, found[1] + 1)

    def _load(self, text: str) -> Node:
        if self._is_barred(text):
            return None
        try:
            return self._checked(_parse(text))
        except DuplicateKeyError as error:
            self._syntax(error, "The key appears twice", "Allowed: each key once", "Remove one")
        except MarkedYAMLError as error:
            if self.form.unquoted.pattern.search(text):
                return self._quoted(text)
            self._broken(error)
        except RecursionError:
            what = "Brackets are nested too deeply"
            self._whole(what, "has a few levels of nesting", "Take brackets away")
        except (YAMLError, ValueError) as error:
            if not self._impossible_dates(text):
                self._whole(f"The file cannot be read as YAML: {error}", IS_YAML, CHECK_SIGNS)
        return None

    def _is_barred(self, text: str) -> bool:
        """Tell, and note, whether it is not to be read at all."""
        if len(text) > MOST_CHARACTERS:
            self._whole("The file has over a million characters", "is smaller", "Split it")
            return True
        found = barred(text)
        if found:
            allowed = f"{self.form.name} {found.allowed}"
            self._notes.add(found.place, found.found, allowed, found.mend)
        return found is not None

    def _impossible_dates(self, text: str) -> bool:
        """Note each date that no calendar has: YAML gives up on it without saying where."""
        before = len(self.findings)
        for number, line in enumerate(text.splitlines(), start=1):
            for match in A_DATE.finditer(line):
                if not _is_day(match[0]):
                    place = Place(number, match.start() + 1)
                    what = f"{match[0]} is not a day of the calendar"
                    self._notes.add(place, what, DATE_FORM, "Correct the date")
        return len(self.findings) > before

    def _quoted(self, text: str) -> Node:
        """Quote what had to be quoted, note each, and read on to find everything else."""
        unquoted = self.form.unquoted
        for match in unquoted.pattern.finditer(text):
            line = text.count("\n", 0, match.start(2)) + 1
            column = match.start(2) - text.rfind("\n", 0, match.start(2))
            self._notes.add(Place(line, column), unquoted.found, unquoted.allowed, unquoted.mend)
        return self._load(unquoted.quoted(text))

    def _checked(self, root: Node) -> Node:
        if not isinstance(root, CommentedMap):
            found = "The document is empty" if root is None else "There are no keys at the top"
            self._notes.add(TOP, found, self.form.opens, self.form.add)
            return None
        return root

    def _broken(self, error: MarkedYAMLError) -> None:
        """Note the commonest slips in words of their own, the rest in the words of YAML."""
        problem, context = str(error.problem or ""), str(error.context or "")
        is_yaml = f"{self.form.name} {IS_YAML}"
        if "quoted scalar" in context and error.context_mark is not None:
            what = "A quote opens here and is never closed"
            self._notes.add(place_of_mark(error.context_mark), what, is_yaml, "Close the quote")
        elif "mapping values" in problem:
            self._syntax(error, "There is a colon where none is allowed", COLONS, INDENT)
        elif "\\t" in problem:
            self._syntax(error, "There is a tab", "Allowed: spaces before a key", "Write spaces")
        else:
            what = f"This cannot be read as YAML: {problem or context}"
            self._syntax(error, what, is_yaml, CHECK_SIGNS)

    def _syntax(self, error: MarkedYAMLError, found: str, allowed: str, mend: str) -> None:
        self._notes.add(place_of_error(error), found, allowed, mend)

    def _whole(self, found: str, usually: str, mend: str) -> None:
        """Note what is wrong with the file as a whole, and what such a document usually is."""
        self._notes.add(TOP, found, f"{self.form.name} {usually}", mend)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _leads_on(node: Node, name: str | int) -> bool:
    if isinstance(node, CommentedSeq):
        return isinstance(name, int) and name < len(node)
    return isinstance(node, CommentedMap) and name in node


def _place_in(node: Node, name: str | int, *, at_key: bool) -> tuple[int, int] | None:
    """Give line and column from 0; None of what a merge brought in from elsewhere."""
    places = node.lc.data or {}
    place = places.get(name)
    if place is None:
        return None
    whole = isinstance(node, CommentedSeq) or at_key
    return (place[0], place[1]) if whole else (place[2], place[3])


def _parse(text: str) -> Node:
    yaml = YAML(typ="rt", pure=True)
    yaml.allow_duplicate_keys = False
    return yaml.load(text)


def walk(node: Node) -> Iterator[Node]:
    """Go through a value and everything inside it."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, CommentedMap):
            waiting.extend(node.values())
        elif isinstance(node, CommentedSeq):
            waiting.extend(node)


def mappings_in(node: Node) -> list[CommentedMap]:
    """Give the mappings of a list; none where something else stands."""
    listed = node if isinstance(node, CommentedSeq) else ()
    return [item for item in listed if isinstance(item, CommentedMap)]


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

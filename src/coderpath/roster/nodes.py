"""The nodes of a map's YAML, with their places; nothing in them is guessed to be a date or a yes.

Every scalar stays the text that was written: a map speaks about the texts of a table.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from coderpath.facts.saying import listed, quoted
from coderpath.findings import Finding, Grade, closest
from coderpath.roster.map import Place

Node = Any
"""A node of ruamel.yaml: its stubs leave out what a node holds."""

LARGEST_MAP = 100_000
DEEPEST_MAP = 50


def place_of(node: Node) -> Place:
    """Give the place at which a node begins."""
    return Place(node.start_mark.line + 1, node.start_mark.column + 1)


@dataclass
class Problems:
    """Collects what is wrong with a map."""

    file: str
    findings: list[Finding] = field(default_factory=list)

    def add(self, place: Place, found: str, allowed: str, mend: str) -> None:
        """Say that something in the map cannot be used."""
        self.findings.append(Finding(self.file, *place, Grade.ERROR, found, allowed, mend))

    def unknown(self, place: Place, what: str, word: str, known: Iterable[str]) -> None:
        """Say that a word is none of those that are known, and suggest the nearest."""
        words = list(known)
        meant = closest(word, words)
        mend = f"Write {meant} if that is meant" if meant else "Write one of these"
        allowed = f"Known are {listed(words)}" if words else "None is known here"
        self.add(place, f"{quoted(word)} is no {what}", allowed, mend)


def _depth(text: str) -> int:
    """Count how many brackets stand open at once: YAML's reader takes ever longer with each."""
    depth = deepest = 0
    for sign in text:
        if sign in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in "]}":
            depth -= 1
    return deepest


class Entry(NamedTuple):
    """A key of a mapping and what stands behind it."""

    key: str
    place: Place
    value: Node


def compose(text: str, problems: Problems) -> Node | None:
    """Read YAML to nodes; None, and a problem, when it is none."""
    if len(text) > LARGEST_MAP or _depth(text) > DEEPEST_MAP:
        found = "The map is very large, or nested very deeply"
        problems.add(Place(1, 1), found, "A map is a page or two", "Shorten it")
        return None
    try:
        yaml = YAML(typ="rt", pure=True)
        for event in yaml.parse(text):
            if isinstance(event, AliasEvent):
                found = "An alias (*) stands here"
                problems.add(place_of(event), found, "A map has no aliases", "Write it out")
                return None
        node = yaml.compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
        problems.add(place, f"This is not YAML: {error.problem}", "A map is YAML", "Correct it")
        return None
    except (YAMLError, RecursionError, ValueError):
        problems.add(Place(1, 1), "This is not YAML", "A map is YAML", "Correct it")
        return None
    if node is None:
        problems.add(Place(1, 1), "The map is empty", "A map has the key facts", "Add facts")
    return node


def entries(node: Node, what: str, problems: Problems) -> list[Entry]:
    """Give the entries of a mapping; a problem when it is none, or when a key stands twice."""
    if not isinstance(node, MappingNode):
        problems.add(place_of(node), f"{what} is not a mapping", "It has keys", "Write key: value")
        return []
    found: dict[str, Entry] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            problems.add(place_of(key), "A key is not a text", "Keys are texts", "Write a text")
        elif key.value in found:
            mend = "Keep one of them; several blocks of a kind stand in a list"
            problems.add(place_of(key), f"{key.value} stands here twice", "A key stands once", mend)
        else:
            found[key.value] = Entry(key.value, place_of(key), value)
    return list(found.values())


def known_entries(
    node: Node, what: str, keys: Iterable[str], problems: Problems
) -> dict[str, Entry]:
    """Give the entries of a mapping whose keys are fixed; others are problems."""
    keys = list(keys)
    found: dict[str, Entry] = {}
    for entry in entries(node, what, problems):
        if entry.key in keys:
            found[entry.key] = entry
        else:
            problems.unknown(entry.place, f"key of {what}", entry.key, keys)
    return found


def text_of(node: Node, what: str, problems: Problems) -> str:
    """Give the text of a scalar; a problem when it is none."""
    if isinstance(node, ScalarNode):
        return str(node.value)
    problems.add(place_of(node), f"{what} is not a text", "It is one text", "Write a text")
    return ""


def items(node: Node) -> Iterator[Node]:
    """Give the items of a list, or the node itself as the only one."""
    yield from node.value if isinstance(node, SequenceNode) else (node,)

"""The nodes of a document that speaks of texts: nothing in it is guessed to be a date or a yes.

Every scalar stays the text that was written. Aliases are refused.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from coderpath.tree.guard import DEEPEST, depth, first_alias
from coderpath.tree.notes import TOP, Notes, Place, place_of_error, place_of_mark

Node = Any
"""A node of ruamel.yaml: its stubs leave out what a node holds."""

MOST_CHARACTERS = 100_000


def place_of(node: Node) -> Place:
    """Give the place at which a node begins."""
    return place_of_mark(node.start_mark)


class Entry(NamedTuple):
    """A key of a mapping and what stands behind it."""

    key: str
    place: Place
    value: Node


def compose(text: str, noun: str, needs: str, notes: Notes) -> Node | None:
    """Read YAML to nodes; None, and a finding, when the `noun` is none or lacks what it `needs`."""
    if len(text) > MOST_CHARACTERS or depth(text) > DEEPEST:
        found = f"The {noun} is very large, or nested very deeply"
        notes.add(TOP, found, f"A {noun} is a page or two", "Shorten it")
        return None
    is_yaml = f"A {noun} is YAML"
    try:
        if alias := first_alias(text):
            found = "There is an alias (*) here"
            notes.add(alias, found, f"A {noun} has no aliases", "Write it out")
            return None
        node = YAML(typ="rt", pure=True).compose(text)
    except MarkedYAMLError as error:
        found = f"This is not YAML: {error.problem}"
        notes.add(place_of_error(error), found, is_yaml, "Correct it")
        return None
    except (YAMLError, RecursionError, ValueError):
        notes.add(TOP, "This is not YAML", is_yaml, "Correct it")
        return None
    if node is None:
        allowed = f"A {noun} has the key {needs}"
        notes.add(TOP, f"The {noun} is empty", allowed, f"Add {needs}")
    return node


def entries(node: Node, what: str, notes: Notes) -> list[Entry]:
    """Give the entries of a mapping; a finding when it is none, or when a key stands twice."""
    if not isinstance(node, MappingNode):
        notes.add(place_of(node), f"{what} is not a mapping", "It has keys", "Write key: value")
        return []
    found: dict[str, Entry] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            notes.add(place_of(key), "A key is not a text", "Keys are texts", "Write a text")
        elif key.value in found:
            mend = "Keep one of them; several blocks of a kind stand in a list"
            notes.add(place_of(key), f"{key.value} appears twice", "A key appears once", mend)
        else:
            found[key.value] = Entry(key.value, place_of(key), value)
    return list(found.values())


def text_of(node: Node, what: str, notes: Notes) -> str:
    """Give the text of a scalar; a finding when it is none."""
    if isinstance(node, ScalarNode):
        return str(node.value)
    notes.add(place_of(node), f"{what} is not a text", "It is one text", "Write a text")
    return ""


def items(node: Node) -> Iterator[Node]:
    """Give the items of a list, or the node itself as the only one."""
    yield from node.value if isinstance(node, SequenceNode) else (node,)

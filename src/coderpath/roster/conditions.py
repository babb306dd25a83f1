"""Reading the conditions of `when`."""

from ruamel.yaml.nodes import MappingNode

from coderpath.roster.named import Condition, Named
from coderpath.roster.problems import Problems, known_entries
from coderpath.roster.scalars import read_yes_no
from coderpath.tree.texts import Entry, Node, entries, items, text_of


def read_conditions(node: Node, problems: Problems) -> tuple[Condition, ...]:
    """Read the conditions of `when`: all of them must hold."""
    return tuple(_condition(entry, problems) for entry in entries(node, "when", problems))


def _condition(entry: Entry, problems: Problems) -> Condition:
    column = Named(entry.key, entry.place)
    if not isinstance(entry.value, MappingNode):
        return Condition(column, among=_words(entry.value, problems))
    found = known_entries(entry.value, "a condition", ("is", "not", "filled"), problems)
    return Condition(
        column,
        _words(found["is"].value, problems) if "is" in found else None,
        _words(found["not"].value, problems) if "not" in found else frozenset(),
        read_yes_no(found["filled"].value, "filled", problems) if "filled" in found else None,
    )


def _words(node: Node, problems: Problems) -> frozenset[str]:
    texts = (text_of(item, "a value", problems) for item in items(node))
    return frozenset(text.strip().casefold() for text in texts)

"""The texts of several columns, one behind the other: a first and a last name."""

from collections.abc import Mapping
from dataclasses import dataclass

from ruamel.yaml.nodes import ScalarNode, SequenceNode

from coderpath.roster.named import Named
from coderpath.roster.origins.form import Form
from coderpath.roster.problems import Problems
from coderpath.roster.row import TableRow
from coderpath.roster.scalars import named
from coderpath.tree.texts import Entry, place_of, text_of


@dataclass(frozen=True)
class Joined:
    """The texts of several columns; a blank one is passed over."""

    columns: tuple[Named, ...]
    between: str = " "
    assumed: str = ""
    after: str = ""

    def text(self, row: TableRow) -> str:
        """Give the texts of a row, joined."""
        return self.between.join(text for column in self.columns if (text := row.at(column)))


def _read(found: Mapping[str, Entry], problems: Problems) -> Joined | None:
    node = found["join"].value
    names = node.value if isinstance(node, SequenceNode) else []
    if not names or not all(isinstance(name, ScalarNode) for name in names):
        allowed = "join takes a list of columns, in the order in which their texts follow"
        there = "join is not a list of columns"
        problems.add(place_of(node), there, allowed, "Write [First, Last]")
        return None
    between = text_of(found["with"].value, "with", problems) if "with" in found else " "
    return Joined(tuple(map(named, names)), between)


FORM = Form("join", ("with",), _read)

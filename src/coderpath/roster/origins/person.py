"""Somebody whom the table names by id or by name."""

from collections.abc import Mapping
from dataclasses import dataclass

from ruamel.yaml.nodes import ScalarNode, SequenceNode

from coderpath.facts.saying import quoted
from coderpath.roster.named import Named
from coderpath.roster.origins.form import Form
from coderpath.roster.problems import Problems
from coderpath.roster.row import TableRow
from coderpath.roster.said import Sort
from coderpath.roster.scalars import named, read_values
from coderpath.tree.texts import Entry, place_of, text_of


@dataclass(frozen=True)
class Person:
    """Whoever is named by a column, or by several that make up a name; a blank row names nobody."""

    columns: tuple[Named, ...]
    values: Mapping[str, str]
    """Whom a text means, by its folded form, where somebody said so; blank for nobody."""
    otherwise: str | None = None
    """Who is meant where nobody is found; blank leaves these out without a doubt."""
    assumed: str = ""
    after: str = ""

    def text(self, row: TableRow) -> str:
        """Give the id of whoever is named in a row; blank when it is not sure who that is."""
        text = " ".join(text for column in self.columns if (text := row.at(column)))
        if not text:
            return ""
        code = self.values.get(text.casefold())
        if code is None and self.otherwise is not None and not row.people.knows(text):
            code = self.otherwise
        if code is None:
            return row.people.take(self.columns[0].name, text, row.line)
        sort, is_so = (Sort.TAKEN, f"is {code}") if code else (Sort.LEFT_OUT, "is left out")
        says = f"{quoted(text)} {is_so}, as somebody said"
        row.account.add(sort, self.columns[0].name, says, row.line)
        return code


def _read(found: Mapping[str, Entry], problems: Problems) -> Person | None:
    node = found["person"].value
    names = node.value if isinstance(node, SequenceNode) else [node]
    if not names or not all(isinstance(name, ScalarNode) for name in names):
        allowed = "person takes a column that holds ids or names, or a list of first and last name"
        problems.add(place_of(node), "person names no column", allowed, "Write a name")
        return None
    values = read_values(found["values"], problems) if "values" in found else {}
    other = text_of(found["else"].value, "else", problems) if "else" in found else None
    return Person(tuple(map(named, names)), values, other)


FORM = Form("person", ("values", "else"), _read)

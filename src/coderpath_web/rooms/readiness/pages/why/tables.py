"""Tables behind a requirement: points, spells of time, types, credentials."""

from dataclasses import dataclass
from typing import NamedTuple

from coderpath.explain.missing import case_of
from coderpath_web.facts.queries import fact_number
from coderpath_web.frame.coder.facts_shown import fact_address


class TableRow(NamedTuple):
    """A line of a table: its cells, and the address of the fact behind it."""

    cells: tuple
    href: str
    counts: bool


@dataclass(frozen=True)
class Table:
    """A table with its title, its headings and a sentence that adds it up."""

    node: object
    title: str
    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    sums: object
    empty: str = "Nothing of this kind is recorded."

    template = "rooms/readiness/pages/why/parts/table.html"

    @property
    def lines(self):
        """The rows, each with its cells by their headings: a phone shows no head."""
        return [(row, list(zip(self.headings, row.cells, strict=True))) for row in self.rows]


def table_of(node, judgement):
    """Give the table behind a criterion; None where its facts say all one by one."""
    case = case_of(node.branch, judgement)
    found = case.words.table(node.branch.criterion, case)
    if found is None:
        return None
    rows = tuple(TableRow(line.cells, _address(line.fact), line.counts) for line in found.lines)
    return Table(node, found.title, found.headings, rows, found.sums)


def _address(fact):
    return fact_address(fact_number(fact.source)) if fact else ""
